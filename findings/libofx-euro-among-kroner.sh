#!/bin/bash
# 1,000 euro in a krone statement: libofx says "not foreign", forgets the euro, and ofx2qif writes 1,000.
#
# Guess:    OFX section 5.2: a transaction with <CURRENCY> is expressed in that currency, one with <ORIGCURRENCY> was
#           converted to the statement's currency already. ofxdump says "foreign currency: Yes" for the first, "No" for the
#           second, and gives rate and symbol of both; ofx2qif marks or converts the first.
# Happens:  the other way round: "Amounts are in foreign currency: No" for the euro amount and "Yes" for the converted krone
#           amount. Rate and symbol are thrown away for bank transactions (a WRITEME line on standard error). ofx2qif
#           writes both as plain amounts of one account, so 1,000 EUR counts as 1,000 kroner. Exit 0.
# Versions: ofx and libofx7 1:0.10.9-1 (Debian 12), ofxtools 1.1.1 (PyPI; reads both rightly). Seen on 2026-11-29.
# Matters:  a payment of 11,500 kroner's worth is seen as 1,000. Programs built on libofx get
#           no more than this flag.
# Do:       read CURRENCY and ORIGCURRENCY yourself; take a row in another currency out of sums and ask; check the rows
#           against LEDGERBAL, which shows the difference.
set -euo pipefail
trap 'echo "STOPPED: a command failed at line $LINENO, nothing is known about the tool" >&2; exit 1' ERR
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive TZ=UTC
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
need() {
  [ "$(dpkg-query -W -f '${Version}' "${1%%=*}" 2>/dev/null || true)" = "${1#*=}" ] && return
  apt-get update -qq >/dev/null 2>&1 || true
  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=60 "$1" >/dev/null 2>&1 ||
    { echo "CHANGED: $1 can't be installed"; exit 1; }
}
need ofx=1:0.10.9-1
python3 -c 'import ensurepip' 2>/dev/null || need "python3-venv=$(apt-cache policy python3-venv | sed -n 's/.*Candidate: //p')"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ofxtools==1.1.1

cat >konto.ofx <<'OFX'
OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260401120000<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>NOK
<BANKACCTFROM><BANKID>1234<ACCTID>12345678903<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20260301120000<DTEND>20260331120000
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260302120000<TRNAMT>1000.00<FITID>A1<NAME>Nordlys GmbH<CURRENCY><CURRATE>11.50<CURSYM>EUR</CURRENCY></STMTTRN>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260303120000<TRNAMT>-2300.00<FITID>A2<NAME>Hotell Fjord<ORIGCURRENCY><CURRATE>11.50<CURSYM>EUR</ORIGCURRENCY></STMTTRN>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260304120000<TRNAMT>-50.00<FITID>A3<NAME>Kiosk</STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>9150.00<DTASOF>20260331120000</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
OFX
{
  venv/bin/python - <<'PY'
from ofxtools.Parser import OFXTree
tree = OFXTree(); tree.parse("konto.ofx")      # checks against the OFX model
for t in tree.convert().statements[0].transactions:
    print("ofxtools", t.trnamt, t.curtype, t.cursym, t.currate)
PY
  ofxdump konto.ofx 2>err | sed -n 's/^ *\(Total money amount\|Amounts are in foreign currency\|Currency\|Ratio.*\|Name of payee[^:]*\): /ofxdump \1: /p'
  echo "errors: $(grep -c 'LibOFX ERROR: .*otherError' err || true)"
  ofx2qif konto.ofx 2>/dev/null | sed -n '/^!Type/,$s/^\([TP].*\)/ofx2qif \1/p'
} >got.txt
cat got.txt
grep -o 'CURSYM (EUR) is not supported by the TRANSACTION container' err | sort -u || true
cat >want.txt <<'TXT'
ofxtools 1000.00 CURRENCY EUR 11.50
ofxtools -2300.00 ORIGCURRENCY EUR 11.50
ofxtools -50.00 None None None
ofxdump Total money amount: 1000.00
ofxdump Amounts are in foreign currency: No
ofxdump Name of payee or transaction description: Nordlys GmbH
ofxdump Total money amount: -2300.00
ofxdump Amounts are in foreign currency: Yes
ofxdump Name of payee or transaction description: Hotell Fjord
ofxdump Total money amount: -50.00
ofxdump Name of payee or transaction description: Kiosk
errors: 0
ofx2qif T1000.00
ofx2qif PNordlys GmbH
ofx2qif T-2300.00
ofx2qif PHotell Fjord
ofx2qif T-50.00
ofx2qif PKiosk
TXT
if cmp -s got.txt want.txt; then echo "AS DESCRIBED: euro counted as kroner, and the flag turned round"; else
  echo "CHANGED: libofx treats CURRENCY or ORIGCURRENCY differently now"; exit 1; fi
