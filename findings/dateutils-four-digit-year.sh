#!/bin/bash
# 03.04.2026 read with %y is 3 April 2020: dateutils takes the first two digits and drops the rest.
#
# Guess:    dconv -i '%d.%m.%y' refuses a line with four digits of year ("cannot make sense of ..."), as strptime(3) of
#           Python does, so that a list with both forms is noticed.
# Happens:  it reads "20" as the year and passes over "26": each date of 2000 to 2099 becomes one of 2020, each of 1998
#           one of 2019; exit 0, no message. dgrep and dsort with the same format filter and order by it: dgrep
#           '>=2026-01-01' finds no line of 2026 at all. Two digits under %Y on the other hand are refused.
# Versions: dateutils 0.4.10-1 (Debian 12), Python 3 (for comparison). Seen on 2026-11-29.
# Matters:  net banks change between dd.mm.yy and dd.mm.yyyy from one export to the next. Six years are enough to move a
#           payment out of every period that can be challenged.
# Do:       choose the format by the length of the value (8 or 10), not for the whole file; after reading write the date
#           back in the input's form and compare.
set -euo pipefail
trap 'echo "STOPPED: a command failed at line $LINENO, nothing is known about the tool" >&2; exit 1' ERR
export LC_ALL=C DEBIAN_FRONTEND=noninteractive TZ=UTC
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
chmod 755 .
apt-get download -qq dateutils=0.4.10-1 >/dev/null 2>&1 ||
  { apt-get update -qq >/dev/null 2>&1 || true; apt-get download -qq dateutils=0.4.10-1 >/dev/null 2>&1; } ||
  { echo "CHANGED: dateutils 0.4.10-1 can't be had"; exit 1; }
dpkg-deb -x dateutils_0.4.10-1_*.deb x
bin=$PWD/x/usr/bin

cat >list.txt <<'TXT'
03.04.26 Nordlys Bygg AS
03.04.2026 Fjordtak AS
31.12.2025 Leie
17.05.1998 Gammel
TXT
{
  echo "dconv:"; cut -d' ' -f1 list.txt | "$bin/dateutils.dconv" -i '%d.%m.%y' 2>&1 && echo "exit 0"
  echo "dgrep >=2026-01-01:"; "$bin/dateutils.dgrep" -i '%d.%m.%y' '>=2026-01-01' <list.txt 2>&1 && echo "exit 0"
  echo "two digits under %Y:"; "$bin/dateutils.dconv" -i '%d.%m.%Y' 03.04.26 2>&1 && echo "exit 0" || echo "refused"
  echo "Python:"; python3 -c "
import datetime as d
try: print(d.datetime.strptime('03.04.2026', '%d.%m.%y'))
except ValueError as e: print('refused:', e)"
} >got.txt
cat got.txt
cat >want.txt <<'TXT'
dconv:
2026-04-03
2020-04-03
2020-12-31
2019-05-17
exit 0
dgrep >=2026-01-01:
03.04.26 Nordlys Bygg AS
exit 0
two digits under %Y:
dconv: cannot make sense of `03.04.26' using the given input formats
refused
Python:
refused: unconverted data remains: 26
TXT
if cmp -s got.txt want.txt; then echo "AS DESCRIBED: 2026 became 2020"; else
  echo "CHANGED: dateutils reads %y differently now"; exit 1; fi
