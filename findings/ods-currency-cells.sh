#!/bin/bash
# One amount formatted as currency in ODS: a number, a text with a code, a text without, what the screen shows, or nothing.
#
# Guess:    office:value-type="currency" office:value="-1234.5" office:currency="NOK" is the number -1234.5 to each reader,
#           as "float" is: the schema gives both the same attribute office:value.
# Happens:  calamine: -1234.5. pyexcel-ods3: the text "-1234.5 NOK". Roo: the text "-1234.5". tablib: the text on the screen,
#           "-kr 1 234,50". orcus-ods: no value at all, an EMPTY cell, and for a percentage too. Floats beside it are right
#           in all of them but tablib, which takes the shown text there too: a cell shown without decimals is -1235.0, not
#           -1234.5 (and one shown with a decimal comma raises ValueError). None says a word otherwise.
# Versions: pyexcel-ods3 0.6.1, tablib 3.10.0, odfpy 1.4.1, python-calamine 0.9.1 (PyPI); ruby-roo 2.10.0-1,
#           liborcus-bin 0.17.2-2+b2 (Debian 12). Seen on 2026-11-29.
# Matters:  LibreOffice makes a cell a currency cell as soon as somebody presses "format as currency". A sum over what is a
#           number then leaves out those rows and no others.
# Do:       reading ODS: take office:value for float, currency and percentage alike, keep office:currency apart, and compare
#           it with the account's. Count cells of an amount column that are neither number nor empty, and refuse if any.
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
need ruby-roo=2.10.0-1; need liborcus-bin=0.17.2-2+b2
python3 -c 'import ensurepip' 2>/dev/null || need "python3-venv=$(apt-cache policy python3-venv | sed -n 's/.*Candidate: //p')"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyexcel-ods3==0.6.1 tablib==3.10.0 odfpy==1.4.1 python-calamine==0.9.1

venv/bin/python - <<'PY' | tee got.txt
import zipfile, tablib, pyexcel_ods3
from python_calamine import CalamineWorkbook
N = "urn:oasis:names:tc:opendocument:xmlns:"
def text(s): return f'<table:table-cell office:value-type="string"><text:p>{s}</text:p></table:table-cell>'
def row(*cells): return f"<table:table-row>{''.join(cells)}</table:table-row>"
body = (row(text("Navn"), text("Sum"))
        + row(text("float"), '<table:table-cell office:value-type="float" office:value="-1234.5"><text:p>-1234.5</text:p></table:table-cell>')
        + row(text("shown as kroner"), '<table:table-cell office:value-type="float" office:value="-1234.5"><text:p>-1235</text:p></table:table-cell>')
        + row(text("currency"), '<table:table-cell office:value-type="currency" office:currency="NOK" office:value="-1234.5"><text:p>-kr 1 234,50</text:p></table:table-cell>')
        + row(text("percentage"), '<table:table-cell office:value-type="percentage" office:value="0.255"><text:p>25,5 %</text:p></table:table-cell>'))
kind = "application/vnd.oasis.opendocument.spreadsheet"
with zipfile.ZipFile("konto.ods", "w") as z:
    z.writestr("mimetype", kind, zipfile.ZIP_STORED)
    z.writestr("META-INF/manifest.xml", f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{N}manifest:1.0" manifest:version="1.3">'
               f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{kind}"/>'
               f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
    z.writestr("content.xml", f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{N}office:1.0" xmlns:table="{N}table:1.0" '
               f'xmlns:text="{N}text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Konto">'
               f'<table:table-column table:number-columns-repeated="2"/>{body}</table:table></office:spreadsheet></office:body></office:document-content>')
print("calamine  ", [r[1] for r in CalamineWorkbook.from_path("konto.ods").get_sheet_by_index(0).to_python()[1:]])
print("pyexcel   ", [r[1] for r in pyexcel_ods3.get_data("konto.ods")["Konto"][1:]])
print("tablib    ", [r[1] for r in tablib.Dataset().load(open("konto.ods", "rb").read(), format="ods")])
PY
ruby -e 'require "roo"; s = Roo::OpenOffice.new("konto.ods").sheet("Konto"); puts "Roo        #{(2..5).map { |n| s.cell(n, 2) }.inspect}"' | tee -a got.txt
orcus-ods -f csv -o csv konto.ods >/dev/null 2>orcus.err || true # its exit code is 1 for each file, also a good one
{ echo "orcus-ods:"; cat csv/*; echo; } | tee -a got.txt
cat >want.txt <<'TXT'
calamine   [-1234.5, -1234.5, -1234.5, 0.255]
pyexcel    [-1234.5, -1234.5, '-1234.5 NOK', 0.255]
tablib     [-1234.5, -1235.0, '-kr 1 234,50', '25,5 %']
Roo        [-1234.5, -1234.5, "-1234.5", 0.255]
orcus-ods:
Navn,Sum
float,-1234.5
shown as kroner,-1234.5
currency,
percentage,
TXT
if cmp -s got.txt want.txt; then echo "AS DESCRIBED: five readers, four answers besides the number"; else
  echo "CHANGED: one of the readers treats currency cells differently now"; exit 1; fi
