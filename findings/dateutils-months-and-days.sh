#!/bin/bash
# "1 month and 62 days" between 31 January and 1 March: ddiff of dateutils.
#
# Guess:    ddiff -f '%m months %d days' gives a number of days below 31, as a difference in months and days does.
# Happens:  from a start on the 29th, 30th or 31st to the first days of March it gives 62 or 63 days:
#           2026-01-31 to 2026-03-01 is "1 62" (29 days apart in all), 2025-12-31 to 2026-03-02 "2 63", 2026-11-30 to
#           2027-03-01 "3 63". 28 February and 3 March are right again ("0 28", "1 0"). Exit 0, no message. Days alone
#           (-f %d) are right. Of 3,192 pairs looked at (eight starts, the 399 days after each) 13 are wrong.
# Versions: dateutils 0.4.10-1 (Debian 12). Seen on 2026-11-29.
# Matters:  terms that run from a month's end over February are usual ("three months before the order", from 30 November).
#           A reader of the listing believes in two months more than there are.
# Do:       count a term from its date (dadd 2026-11-30 +3mo is 2027-02-28, right) and compare dates, never
#           print or compare a difference in months and days. In your own code test 28 to 31 January against 1 to 3 March.
set -euo pipefail
trap 'echo "STOPPED: a command failed at line $LINENO, nothing is known about the tool" >&2; exit 1' ERR
export LC_ALL=C DEBIAN_FRONTEND=noninteractive TZ=UTC
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
chmod 755 . # apt's own user writes here
apt-get download -qq dateutils=0.4.10-1 >/dev/null 2>&1 ||
  { apt-get update -qq >/dev/null 2>&1 || true; apt-get download -qq dateutils=0.4.10-1 >/dev/null 2>&1; } ||
  { echo "CHANGED: dateutils 0.4.10-1 can't be had"; exit 1; }
dpkg-deb -x dateutils_0.4.10-1_*.deb x
bin=$PWD/x/usr/bin

while read -r a b; do
  echo "$a $b: $("$bin/dateutils.ddiff" "$a" "$b" -f '%m months %d days'), $("$bin/dateutils.ddiff" "$a" "$b" -f %d) days in all"
done >got.txt <<'DATES'
2026-01-31 2026-02-28
2026-01-31 2026-03-01
2026-01-31 2026-03-02
2026-01-31 2026-03-03
2026-01-30 2026-03-01
2025-12-31 2026-03-02
2026-11-30 2027-03-01
2026-05-31 2027-03-01
DATES
echo "back: $("$bin/dateutils.dadd" 2026-01-31 +1mo +62d)" >>got.txt
cat got.txt
python3 - "$bin/dateutils.ddiff" <<'PY' | tee sum.txt
import datetime as d, subprocess, sys
starts = ["2026-01-31", "2026-01-30", "2026-01-29", "2026-03-31", "2026-05-31", "2025-12-31", "2026-11-30", "2026-06-15"]
n = wrong = 0
for s in starts:
    a = d.date.fromisoformat(s)
    to = "\n".join(str(a + d.timedelta(i)) for i in range(1, 400))
    out = subprocess.run([sys.argv[1], s, "-f", "%m %d"], input=to, text=True, capture_output=True, check=True).stdout
    for line in out.splitlines():
        n += 1; wrong += int(line.split()[1]) > 31
print(f"{n} pairs, {wrong} with more than 31 days beside the months")
PY
cat >want.txt <<'TXT'
2026-01-31 2026-02-28: 0 months 28 days, 28 days in all
2026-01-31 2026-03-01: 1 months 62 days, 29 days in all
2026-01-31 2026-03-02: 1 months 63 days, 30 days in all
2026-01-31 2026-03-03: 1 months 0 days, 31 days in all
2026-01-30 2026-03-01: 1 months 63 days, 30 days in all
2025-12-31 2026-03-02: 2 months 63 days, 61 days in all
2026-11-30 2027-03-01: 3 months 63 days, 91 days in all
2026-05-31 2027-03-01: 9 months 62 days, 274 days in all
back: 2026-05-01
TXT
if cmp -s got.txt want.txt && grep -q '^3192 pairs, 13 with' sum.txt; then echo "AS DESCRIBED: 62 days beside the months"; else
  echo "CHANGED: ddiff counts months and days differently now"; exit 1; fi
