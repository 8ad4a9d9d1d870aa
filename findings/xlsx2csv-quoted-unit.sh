#!/bin/bash
# A unit in the number format replaces the amount itself in xlsx2csv's output.
#
# Guess:    a cell 1234.10 with the format "Saldo "#,##0.00 or #,##0.00" mva" becomes 1234.1 (or, at worst, 1,234.10 mva).
#           Text in quotes is literal (ECMA-376 part 1, 18.8.31) and the format is no date.
# Happens:  d, m, y, h or s inside the quotes makes the format a date for xlsx2csv. The amount is gone: what is printed
#           is the format with day or month numbers for these letters, sal18o #,##0.00 for 1234.10 and #,##0.00 05va.
#           NEGATIVE amounts in the same column come out right, amounts with #,##0.00" kr" too.
# Versions: xlsx2csv 0.8.6 (PyPI), XlsxWriter 3.3.1, openpyxl 3.1.5 (reads all right). Seen on 2026-11-29.
# Matters:  payments out are there, payments in are not numbers any more, so a sum over what is a number is far too low.
# Do:       reading: strip quoted text, escapes and [..] before asking whether a format is a date. Converting: take a
#           reader that gives the value, not the format. Check that each cell of an amount column is a number; refuse
#           the file else.
set -euo pipefail
trap 'echo "STOPPED: a command failed at line $LINENO, nothing is known about the tool" >&2; exit 1' ERR
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
if ! python3 -c 'import ensurepip' 2>/dev/null; then
  apt-get update -qq >/dev/null 2>&1 || true
  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=60 python3-venv >/dev/null 2>&1
fi
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check xlsx2csv==0.8.6 openpyxl==3.1.5 xlsxwriter==3.3.1

venv/bin/python - <<'PY'
import xlsxwriter, openpyxl
book = xlsxwriter.Workbook("konto.xlsx"); sheet = book.add_worksheet("Konto")
formats = ['#,##0.00', '#,##0.00" kr"', '"Saldo "#,##0.00', '#,##0.00" mva"', '#,##0.00" USD"', '"Gjeld "#,##0.00']
for r, f in enumerate(formats):
    style = book.add_format({"num_format": f})
    sheet.write_string(r, 0, f"rad {r + 1}")
    for c, v in enumerate((1234.1, -1234.1, 46083.5), 1): sheet.write_number(r, c, v, style)
book.close()
assert all(r[1:] == (1234.1, -1234.1, 46083.5) for r in openpyxl.load_workbook("konto.xlsx").active.values)
print("formats:", formats)
PY
venv/bin/xlsx2csv konto.xlsx >konto.csv 2>err; cat konto.csv err
cat >want.csv <<'CSV'
rad 1,1234.1,-1234.1,46083.5
rad 2,1234.1,-1234.1,46083.5
rad 3,"""sal18o ""#,##0.00",-1234.1,"""sal02o ""#,##0.00"
rad 4,"#,##0.00"" 05va""",-1234.1,"#,##0.00"" 03va"""
rad 5,"#,##0.00"" us18""",-1234.1,"#,##0.00"" us02"""
rad 6,"""gjel18 ""#,##0.00",-1234.1,"""gjel02 ""#,##0.00"
CSV
if cmp -s konto.csv want.csv && [ ! -s err ]; then echo "AS DESCRIBED: the positive amounts are gone"; else
  echo "CHANGED: xlsx2csv treats quoted text in number formats differently now"; exit 1; fi
