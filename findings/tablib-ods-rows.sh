#!/bin/bash
# tablib loses the second of two equal payments, whole groups of rows, and puts a comment's author where the payee was.
#
# Guess:    Dataset.load(..., format="ods") gives the rows that LibreOffice shows.
# Happens:  - two equal rows next to each other, which LibreOffice stores as one row with number-rows-repeated="2"
#             (ODF 1.3 part 3: adjoining rows of the same content may be described so), come out as ONE;
#           - rows within an outline group (table:table-row-group) or marked as repeated heading
#             (table:table-header-rows) are left out, here two of three payments;
#           - a cell with a comment gives the comment's author ("KL") in place of its own text (office:annotation comes
#             before text:p in the cell);
#           - a text with a link or a bold word ends before it ("Fak" for "Faktura 12").
#           No message in any of these cases. pyexcel-ods3, ezodf and calamine read all four as shown.
# Versions: tablib 3.10.0, odfpy 1.4.1, python-calamine 0.9.1 (PyPI). Seen on 2026-11-29. (That a repeated CELL is not
#           repeated is known upstream; the rest was not found there.)
# Matters:  two equal amounts on a day are common (parking, fees, instalments), and it is just these that the file stores
#           folded; an accountant's comment replaces the name of the payee.
# Do:       reading ODS: unfold number-rows-repeated and number-columns-repeated, go through all grouping elements, skip
#           office:annotation, join all text below text:p. Check the sum against the sheet's own total.
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
venv/bin/pip install --quiet --disable-pip-version-check tablib==3.10.0 odfpy==1.4.1 python-calamine==0.9.1

venv/bin/python - <<'PY' | tee got.txt
import io, zipfile, tablib
from python_calamine import CalamineWorkbook
N = "urn:oasis:names:tc:opendocument:xmlns:"
def text(s, before=""): return f'<table:table-cell office:value-type="string">{before}<text:p>{s}</text:p></table:table-cell>'
def amount(v): return f'<table:table-cell office:value-type="float" office:value="{v}"><text:p>{v}</text:p></table:table-cell>'
def row(name, v, attr="", before=""): return f"<table:table-row{attr}>{text(name, before)}{amount(v)}</table:table-row>"
head = f'<table:table-row>{text("Navn")}{text("Sum")}</table:table-row>'
def ods(body):
    out = io.BytesIO()
    content = (f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{N}office:1.0" xmlns:table="{N}table:1.0" '
               f'xmlns:text="{N}text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3">'
               f'<office:body><office:spreadsheet><table:table table:name="Konto"><table:table-column table:number-columns-repeated="2"/>{body}</table:table>'
               f'</office:spreadsheet></office:body></office:document-content>')
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(out, "w") as z:
        z.writestr("mimetype", kind, zipfile.ZIP_STORED)
        z.writestr("META-INF/manifest.xml", f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{N}manifest:1.0" manifest:version="1.3">'
                   f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{kind}"/>'
                   f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
        z.writestr("content.xml", content)
    return out.getvalue()
note = '<office:annotation><dc:creator>KL</dc:creator><dc:date>2026-03-05T10:00:00</dc:date><text:p>kan omstøtes?</text:p></office:annotation>'
cases = {
 "repeated row": head + row("Parkering", -50.5, ' table:number-rows-repeated="2"') + row("Kiosk", -20),
 "row group": head + "<table:table-row-group>" + row("Nordlys AS", -1000) + row("Fjordtak AS", -250) + "</table:table-row-group>" + row("Kiosk", -20),
 "header rows": f"<table:table-header-rows>{head}</table:table-header-rows>" + row("Nordlys AS", -1000) + row("Kiosk", -20),
 "comment": head + row("Nordlys AS", -1000, before=note),
 "bold word": head + row("Fak<text:span>tura</text:span> 12", -1000),
}
for name, body in cases.items():
    data = ods(body)
    t = tablib.Dataset().load(data, format="ods")
    print(f"{name}:\n  tablib   {[list(t.headers)] + [list(r) for r in t]}")
    print(f"  calamine {CalamineWorkbook.from_object(io.BytesIO(data)).get_sheet_by_index(0).to_python()}")
PY
cat >want.txt <<'TXT'
repeated row:
  tablib   [['Navn', 'Sum'], ['Parkering', -50.5], ['Kiosk', -20.0]]
  calamine [['Navn', 'Sum'], ['Parkering', -50.5], ['Parkering', -50.5], ['Kiosk', -20.0]]
row group:
  tablib   [['Navn', 'Sum'], ['Kiosk', -20.0]]
  calamine [['Navn', 'Sum'], ['Nordlys AS', -1000.0], ['Fjordtak AS', -250.0], ['Kiosk', -20.0]]
header rows:
  tablib   [['Nordlys AS', -1000.0], ['Kiosk', -20.0]]
  calamine [['Navn', 'Sum'], ['Nordlys AS', -1000.0], ['Kiosk', -20.0]]
comment:
  tablib   [['Navn', 'Sum'], ['KL', -1000.0]]
  calamine [['Navn', 'Sum'], ['Nordlys AS', -1000.0]]
bold word:
  tablib   [['Navn', 'Sum'], ['Fak', -1000.0]]
  calamine [['Navn', 'Sum'], ['Faktura 12', -1000.0]]
TXT
if cmp -s got.txt want.txt; then echo "AS DESCRIBED: payments lost and names replaced"; else
  echo "CHANGED: tablib reads ODS differently now"; exit 1; fi
