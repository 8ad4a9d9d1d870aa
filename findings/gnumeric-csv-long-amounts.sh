#!/bin/bash
# 0.01 becomes 0.0099999999999999999998: one amount in thirty leaves Gnumeric's CSV with twenty digits.
#
# Guess:    an amount with two decimals goes through ssconvert, CSV to CSV or XLSX to CSV, as it was, give or take zeros at
#           the end. Programs that hold amounts as binary numbers print the shortest form that gives the same number.
# Happens:  of the 200,000 amounts 0.00 to 1999.99, 6,295 come out longer than two decimals (0.01, 0.27, 0.48, 0.54 ...),
#           as 0.0099999999999999999998 or 0.27000000000000000001, from XLSX and XLS too; from XLS even 123456789.01 is
#           123456789.010000005364. None is further off than half an øre, but text comparison, "at most two decimals" and
#           a search for the amount all fail.
# Versions: Gnumeric 1.12.55-1 (Debian 12, amd64), xlwt 1.3.0. Seen on 2026-11-29.
# Matters:  a statement passed on as CSV by somebody who opened it in Gnumeric is refused by an importer that is strict on
#           decimals, or its rows don't match the bank's own.
# Do:       reading: allow more decimals where they round to the øre within 0.000001 and SAY that they were rounded; never
#           match amounts as text. Writing: format the column as 0.00 and export with -O 'format=preserve'.
set -euo pipefail
trap 'echo "STOPPED: a command failed at line $LINENO, nothing is known about the tool" >&2; exit 1' ERR
export LC_ALL=C DEBIAN_FRONTEND=noninteractive
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
need() {
  [ "$(dpkg-query -W -f '${Version}' "${1%%=*}" 2>/dev/null || true)" = "${1#*=}" ] && return
  apt-get update -qq >/dev/null 2>&1 || true
  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=60 "$1" >/dev/null 2>&1 ||
    { echo "CHANGED: $1 can't be installed"; exit 1; }
}
need gnumeric=1.12.55-1
python3 -c 'import ensurepip' 2>/dev/null || need "python3-venv=$(apt-cache policy python3-venv | sed -n 's/.*Candidate: //p')"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check xlwt==1.3.0 xlsxwriter==3.3.1

venv/bin/python - <<'PY'
import xlwt, xlsxwriter
with open("a.csv", "w") as f:
    for n in range(200_000): f.write(f"{n // 100}.{n % 100:02d}\n")
few = [0.01, 0.27, 1234.10, 123456789.01]
old = xlwt.Workbook(); s = old.add_sheet("Konto")
new = xlsxwriter.Workbook("b.xlsx"); t = new.add_worksheet("Konto")
for r, v in enumerate(few): s.write(r, 0, v); t.write_number(r, 0, v)
old.save("b.xls"); new.close()
new = xlsxwriter.Workbook("c.xlsx"); t = new.add_worksheet("Konto"); two = new.add_format({"num_format": "0.00"})
for r, v in enumerate(few): t.write_number(r, 0, v, two)
new.close()
PY
ssconvert a.csv a.out.csv 2>/dev/null
for k in xls xlsx; do ssconvert -T Gnumeric_stf:stf_csv b.$k b.$k.csv 2>/dev/null; done
ssconvert -O 'format=preserve' -T Gnumeric_stf:stf_assistant c.xlsx c.csv 2>/dev/null
venv/bin/python - >got.txt <<'PY'
from decimal import Decimal as D
a, b = open("a.csv").read().split(), open("a.out.csv").read().split()
off = [(x, y) for x, y in zip(a, b, strict=True) if D(x) != D(y)]
print(len(a), "amounts,", len(off), "changed; first:", off[:4])
print("rounded to the øre all are right again:", all(round(D(y), 2) == D(x) for x, y in zip(a, b)))
for k in "xls", "xlsx": print(k, open(f"b.{k}.csv").read().split())
print("0.00 and format=preserve", open("c.csv").read().split())
PY
cat got.txt
cat >want.txt <<'TXT'
200000 amounts, 6295 changed; first: [('0.01', '0.0099999999999999999998'), ('0.27', '0.27000000000000000001'), ('0.48', '0.47999999999999999999'), ('0.54', '0.54000000000000000002')]
rounded to the øre all are right again: True
xls ['0.0099999999999999999998', '0.27000000000000000001', '1234.1', '123456789.010000005364']
xlsx ['0.0099999999999999999998', '0.27000000000000000001', '1234.1', '123456789.01']
0.00 and format=preserve ['0.01', '0.27', '1234.10', '123456789.01']
TXT
if cmp -s got.txt want.txt; then echo "AS DESCRIBED: amounts of twenty digits"; else
  echo "CHANGED: Gnumeric writes amounts in another way now"; exit 1; fi
