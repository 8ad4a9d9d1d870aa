#!/bin/bash
# recutils: a sum of 200,000.80 is "200001", of a million 1.23462e+06, and an amount with a comma is 0.
#
# Guess:    recsel -p 'Sum(Sum)' over amounts with two decimals gives the sum with its decimals, and refuses or at least
#           mentions a value that is no number. A field holding 0012 equals 12, or is text.
# Happens:  - sums, averages, greatest and least are printed with six significant digits: 100000.40 twice is 200001,
#             1234567.89 - 50.25 is 1.23452e+06; also where the field is declared real;
#           - 1,50 and 1 234,50 count as 0, silently (1,50 + 2 is 2), where "%type: Sum real" was not declared;
#           - in selections a field with zeros in front is OCTAL: KID 0012 is found by "KID = 10" and not by "KID = 12", while
#             0089 (no octal number) is found by 89; the manual tells that of literals only. An account number over 2^31
#             is not "> 0".
#           Exit 0 throughout.
# Versions: recutils 1.9-2 (Debian 12). Seen on 2026-11-29.
# Matters:  csv2rec makes records of a bank's CSV in one line, and the total looks like a whole number of kroner.
# Do:       never sum money by recsel: rec2csv and a program with decimals. Compare identifiers with quotes (KID = '0012').
#           In an own tool print sums with all decimals or not at all.
set -euo pipefail
trap 'echo "STOPPED: a command failed at line $LINENO, nothing is known about the tool" >&2; exit 1' ERR
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
need() {
  [ "$(dpkg-query -W -f '${Version}' "${1%%=*}" 2>/dev/null || true)" = "${1#*=}" ] && return
  apt-get update -qq >/dev/null 2>&1 || true
  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=60 "$1" >/dev/null 2>&1 ||
    { echo "CHANGED: $1 can't be installed"; exit 1; }
}
need recutils=1.9-2
sum() { printf 'Sum\n%s\n%s\n' "$1" "$2" >s.csv; echo "$1 + $2 = $(csv2rec s.csv | recsel -p 'Sum(Sum)' | sed 's/^Sum_Sum: //')"; }
{
  sum 100000.40 100000.40
  sum 99999.99 0.02
  sum 1234567.89 -50.25
  sum '"1,50"' 2
  sum '"1 234,50"' 2
  printf '%%rec: post\n%%type: Sum real\n\nSum: 1234567.89\n\nSum: -50.25\n' >real.rec
  recfix real.rec && echo "declared real: $(recsel -t post -p 'Sum(Sum),Max(Sum)' real.rec | tr '\n' ' ')"
  printf 'KID,Navn\n0012,Nordlys\n0089,Fjordtak\n12345678903,Havgap\n' >k.csv; csv2rec k.csv >k.rec
  for e in 'KID = 12' 'KID = 10' "KID = '0012'" 'KID = 89' 'KID > 0'; do
    echo "$e: $(recsel -e "$e" -P Navn k.rec | tr '\n' ' ')"; done
} >got.txt
cat got.txt
cat >want.txt <<'TXT'
100000.40 + 100000.40 = 200001
99999.99 + 0.02 = 100000
1234567.89 + -50.25 = 1.23452e+06
"1,50" + 2 = 2
"1 234,50" + 2 = 2
declared real: Sum_Sum: 1.23452e+06 Max_Sum: 1.23457e+06 
KID = 12: 
KID = 10: Nordlys 
KID = '0012': Nordlys 
KID = 89: Fjordtak 
KID > 0: Nordlys  Fjordtak 
TXT
if cmp -s got.txt want.txt; then echo "AS DESCRIBED: sums of six digits, octal KIDs"; else
  echo "CHANGED: recutils sums or compares differently now"; exit 1; fi
