#!/bin/bash
# The text columns of a file written by openpyxl come out blank in three XLSX readers.
#
# Guess:    names, KIDs and headings written by openpyxl, or by XlsxWriter with constant_memory, are read by any XLSX
#           reader; where they were kept (inline or in the shared table) is a detail of the file.
# Happens:  both writers store text as <c t="inlineStr"><is><t>..</t></is></c> (ECMA-376 part 1, 18.18.11 and 18.3.1.53).
#           pylightxl gives '' for each of these cells, in headings, names and KIDs alike, and raises nothing; dates and
#           amounts beside them are right. Perl's Spreadsheet::XLSX leaves the cells of XlsxWriter's file undefined, and
#           of openpyxl's file it finds no cell at all (its sheet is named by an absolute part name, "/xl/worksheets/...",
#           which OPC allows). Both end with exit 0.
# Versions: pylightxl 1.61, openpyxl 3.1.5, XlsxWriter 3.3.1 (PyPI); libspreadsheet-xlsx-perl 0.17-1 (Debian 12).
#           Seen on 2026-11-29.
# Matters:  an export with amounts and no names looks like a bank's terse export. Who was paid is gone, and KID with it.
# Do:       reading: handle t="s", "str" and "inlineStr", and resolve absolute part names. Writing for unknown readers:
#           shared strings and relative targets. Refuse a sheet in which no cell at all holds text.
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
need libspreadsheet-xlsx-perl=0.17-1
python3 -c 'import ensurepip' 2>/dev/null || need "python3-venv=$(apt-cache policy python3-venv | sed -n 's/.*Candidate: //p')"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pylightxl==1.61 openpyxl==3.1.5 xlsxwriter==3.3.1

venv/bin/python - >got.txt <<'PY'
import openpyxl, pylightxl, xlsxwriter
rows = [["KID", "Navn", "Beløp"], ["00123456789", "Nordlys Bygg AS", -1234.5], ["00987654321", "Fjordtak AS", 250]]
book = openpyxl.Workbook(); book.active.title = "Konto"
for row in rows: book.active.append(row)
book.save("a.xlsx")
book = xlsxwriter.Workbook("b.xlsx", {"constant_memory": True}); sheet = book.add_worksheet("Konto")
for r, row in enumerate(rows):
    for c, v in enumerate(row):
        sheet.write_string(r, c, v) if isinstance(v, str) else sheet.write_number(r, c, v)
book.close()
for name, file in (("openpyxl", "a.xlsx"), ("XlsxWriter", "b.xlsx")):
    assert [list(r) for r in openpyxl.load_workbook(file).active.values] == rows   # whole for openpyxl
    print("pylightxl,", name, list(pylightxl.readxl(file).ws("Konto").rows))
PY
cat >dump.pl <<'PL'
use Spreadsheet::XLSX;
my $n = 0; my @text;
for my $s (@{Spreadsheet::XLSX->new($ARGV[0])->{Worksheet}}) {
  next unless defined $s->{MaxRow};
  for my $r ($s->{MinRow} .. $s->{MaxRow}) { for my $c ($s->{MinCol} .. $s->{MaxCol}) {
    my $cell = $s->{Cells}[$r][$c] or next; my $v = $cell->{Val};
    next unless defined $v && $v ne ''; $n++; push @text, $v;
  } }
}
print "$n cells with a value: @text\n";
PL
for f in a:openpyxl b:XlsxWriter; do
  echo "Spreadsheet::XLSX, ${f#*:} $(perl dump.pl "${f%%:*}.xlsx" 2>/dev/null)" >>got.txt; done
cat got.txt

cat >want.txt <<'TXT'
pylightxl, openpyxl [['', '', ''], ['', '', -1234.5], ['', '', 250]]
pylightxl, XlsxWriter [['', '', ''], ['', '', -1234.5], ['', '', 250]]
Spreadsheet::XLSX, openpyxl 0 cells with a value: 
Spreadsheet::XLSX, XlsxWriter 2 cells with a value: -1234.5 250
TXT
if cmp -s got.txt want.txt; then echo "AS DESCRIBED: amounts without names"; else
  echo "CHANGED: pylightxl or Spreadsheet::XLSX reads inline strings now"; exit 1; fi
