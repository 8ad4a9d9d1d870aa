#!/bin/bash
# Every date of 2026 becomes 18 July 1905: ISO date cells in XLSX read by Gnumeric.
#
# Guess:    a cell of type "d" (<c t="d"><v>2026-03-02</v></c>, ECMA-376 part 1, 18.18.11 ST_CellType) written by
#           openpyxl with iso_dates = True is 2 March 2026 in Gnumeric, or at worst the text 2026-03-02.
# Happens:  ssconvert takes the digits before the first hyphen as a serial day. 2026-03-02, 2026-11-30 and
#           2026-12-31T13:45 all come out as 1905/07/18, 2025-06-15 as 1905/07/17. Exit 0; standard error has a line a
#           cell, "Unknown enum value 'd' for attribute t", which a batch or a click in the window shows to nobody.
# Versions: Gnumeric 1.12.55-1 (Debian 12), openpyxl 3.1.5. Seen on 2026-11-29. (Of Ruby's Roo the same is known, as an open
#           issue; of Gnumeric it was not found.)
# Matters:  the dates decide which payments fall into a period that can be challenged. A whole statement collapses into
#           one or two days in 1905, and the amounts beside them are right, so a control sum doesn't show it.
# Do:       writing: serial numbers with a date format, never t="d". Reading: look at the cell's type before the number;
#           and doubt a statement where all rows have one date, or a date before the account existed.
set -euo pipefail
trap 'echo "STOPPED: a command failed at line $LINENO, nothing is known about the tool" >&2; exit 1' ERR
export LC_ALL=C DEBIAN_FRONTEND=noninteractive
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
need() { # package=version
  [ "$(dpkg-query -W -f '${Version}' "${1%%=*}" 2>/dev/null || true)" = "${1#*=}" ] && return
  apt-get update -qq >/dev/null 2>&1 || true
  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=60 "$1" >/dev/null 2>&1 ||
    { echo "CHANGED: $1 can't be installed"; exit 1; }
}
need gnumeric=1.12.55-1
python3 -c 'import ensurepip' 2>/dev/null || need "python3-venv=$(apt-cache policy python3-venv | sed -n 's/.*Candidate: //p')"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5

venv/bin/python - <<'PY'
import datetime as d, openpyxl
book = openpyxl.Workbook()
book.iso_dates = True
sheet = book.active
for row in (["Dato", "Tekst", "Beløp"],
            [d.date(2025, 6, 15), "Leie", -9000.5],
            [d.date(2026, 3, 2), "Nordlys Bygg AS", -1234.5],
            [d.date(2026, 11, 30), "Fjordtak AS", -250],
            [d.datetime(2026, 12, 31, 13, 45), "Retur", 99.25]):
    sheet.append(row)
book.save("konto.xlsx")
print("openpyxl reads its own file:", [str(r[0])[:10] for r in
      openpyxl.load_workbook("konto.xlsx").active.iter_rows(min_row=2, values_only=True)])
PY
ssconvert -T Gnumeric_stf:stf_csv konto.xlsx konto.csv 2>err
echo "ssconvert:"; cat konto.csv; echo "standard error:"; grep "Unknown enum" err || true

cat >want.csv <<'CSV'
Dato,Tekst,Beløp
1905/07/17,Leie,-9000.5
1905/07/18,"Nordlys Bygg AS",-1234.5
1905/07/18,"Fjordtak AS",-250
1905/07/18,Retur,99.25
CSV
if cmp -s konto.csv want.csv; then echo "AS DESCRIBED: the dates are lost, the amounts are not"; else
  echo "CHANGED: Gnumeric no longer turns ISO date cells into days of July 1905"; exit 1; fi
