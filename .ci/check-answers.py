#!/usr/bin/env python3
"""Validates what a running sandbox answers against the project's schemas.

usage: check-answers.py URL CONFIG SCHEMAS

URL      where the sandbox listens, as its ready line says
CONFIG   the client configuration it wrote (bo sandbox --write-config)
SCHEMAS  docs/hub-answers.schema.json

Asks for everything: notices, relations, the directory, accounts, details and transactions of every open estate, and some
requests that must be refused. Encrypted answers are opened with the configured key; the scenario "plain" is the one that must
pass. Needs Python 3.11 and Debian's python3-jsonschema, python3-cryptography and python3-jwcrypto. Prints how many bodies
were valid; ends with 1 when one was not.
"""

import base64
import collections
import http.client
import json
import os
import sys
import time
import tomllib
import urllib.parse
import uuid

import jsonschema
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from jwcrypto import jwe, jwk

MANDATE = "kkl.%20%C2%A7156%20(3)%20og%20(4)%2C%20jf.%20kkfor.%C2%A721"
LARGEST = 5  # pages of one account; the rest is more of the same


class Schemas:
    """The schemas, and a count of what was valid and what was not."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.document = json.load(file)
        self.validators, self.valid, self.invalid = {}, collections.Counter(), 0

    def check(self, name, body):
        if name not in self.validators:
            schema = {"$schema": self.document["$schema"], "$ref": f"#/$defs/{name}", "$defs": self.document["$defs"]}
            self.validators[name] = jsonschema.Draft202012Validator(schema)
        errors = list(self.validators[name].iter_errors(body))
        for error in errors[:5]:
            print(f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}", file=sys.stderr)
        self.invalid += bool(errors)
        self.valid[name] += not errors


class Client:
    """A client of the sandbox as small as can be."""

    def __init__(self, url, config, schemas):
        self.schemas = schemas
        with open(config, "rb") as file:
            self.config = tomllib.load(file)
        folder = os.path.dirname(os.path.abspath(config))
        self.signing = self.pem(os.path.join(folder, self.config["maskinporten"]["signing_key"]))
        with open(os.path.join(folder, self.config["decryption"]["key"]), "rb") as file:
            self.decryption = jwk.JWK.from_pem(file.read())
        self.host = urllib.parse.urlsplit(url)
        self.connection = http.client.HTTPConnection(self.host.hostname, self.host.port)
        self.tokens, self.case = {}, str(uuid.uuid4())

    @staticmethod
    def pem(path):
        with open(path, "rb") as file:
            return serialization.load_pem_private_key(file.read(), None)

    def send(self, method, url, headers, body=None):
        parts = urllib.parse.urlsplit(url)
        self.connection.request(method, parts.path + ("?" + parts.query if parts.query else ""), body, headers)
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def token(self, scope, resource=None):
        known = self.tokens.get((scope, resource))
        if known and known[1] > time.time() + 20:
            return known[0]
        office = self.config["maskinporten"]
        now = int(time.time())
        claims = {"aud": office["audience"], "iss": office["client_id"], "scope": scope, "iat": now, "exp": now + 100,
                  "jti": str(uuid.uuid4())} | ({"resource": [resource]} if resource else {})
        encode = lambda value: base64.urlsafe_b64encode(value).rstrip(b"=")
        text = b".".join(encode(json.dumps(part).encode()) for part in ({"alg": "RS256", "kid": office["key_id"]}, claims))
        grant = text + b"." + encode(self.signing.sign(text, padding.PKCS1v15(), hashes.SHA256()))
        form = urllib.parse.urlencode({"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": grant.decode()})
        status, body = self.send("POST", office["token_url"], {"Content-Type": "application/x-www-form-urlencoded"}, form)
        assert status == 200, body
        answer = json.loads(body)
        self.schemas.check("Token", answer)
        self.tokens[scope, resource] = answer["access_token"], time.time() + answer["expires_in"]
        return answer["access_token"]

    def ask(self, url, scope, resource=None, **headers):
        fixed = {"Authorization": "Bearer " + self.token(scope, resource), "AccountInfoRequestID": self.case,
                 "CorrelationID": str(uuid.uuid4()), "Legal-Mandate": MANDATE, "Accept": "application/jose"}
        fixed |= {name.replace("_", "-"): value for name, value in headers.items()}
        status, body = self.send("GET", url, {name: value for name, value in fixed.items() if value is not None})
        if body.count(b".") == 4 and not body.lstrip().startswith(b"{"):
            sealed = jwe.JWE(algs=["RSA-OAEP", "RSA-OAEP-256", "A128CBC-HS256", "A256CBC-HS512", "A128GCM", "A256GCM"])
            sealed.deserialize(body.decode("ascii"), key=self.decryption)
            body = sealed.payload
        return status, json.loads(body)


def below(base, path):
    return base.rstrip("/") + "/" + path.lstrip("/")


def months_before(day, months):
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 - months, 12)
    return f"{year:04}-{month + 1:02}-{min(int(day[8:]), 28):02}"


def check_account(client, schemas, version, base, account, span):
    path = "accounts/" + urllib.parse.quote(account["accountReference"], safe="")
    status, body = client.ask(below(base, f"{path}?{span}"), "bits:kontoinformasjon", base)
    schemas.check("AccountDetails" + version if status == 200 else "BankError", body)
    link, pages = f"{path}/transactions?{span}", 0
    tries = 0
    while link and pages < LARGEST:
        status, body = client.ask(below(base, link), "bits:kontoinformasjon", base)
        schemas.check("Transactions" + version if status == 200 else "BankError", body)
        if status != 200:
            tries += 1
            if tries > 3:
                return
            continue
        pages += 1
        link = next((one["href"] for one in body.get("links", []) if one["rel"].lower() == "next"), None)


def check_bank(client, schemas, row, party, span):
    base, version = row["url"], row["version"].upper()
    owner = "&OnlyPrimaryOwner=true" if version == "V2" else ""
    url = below(base, f"accounts?{span}{owner}")
    status, body = client.ask(url, "bits:kontoinformasjon", base, PartyID=party)
    schemas.check("Accounts" + version if status == 200 else "BankError", body)
    for account in body.get("accounts") or []:
        if "datanotdelivered" not in account["accountReference"].lower():
            check_account(client, schemas, version, base, account, span)
    refusals = [(400, dict(PartyID=party, CorrelationID=None)), (401, dict(PartyID=party, Authorization="Bearer x")),
                (403, dict(PartyID=row["orgNo"]))] + ([(406, dict(PartyID=party, Accept="text/html"))] if owner else [])
    for wanted, headers in refusals:
        status, body = client.ask(url, "bits:kontoinformasjon", base, **headers)
        assert status == wanted, (status, wanted, body)
        schemas.check("BankError", body)


def main(url, config, path):
    schemas = Schemas(path)
    client = Client(url, config, schemas)
    hub = client.config["hub"]
    _, directory = client.ask(hub["endpoint_directory"], "altinn:dataaltinnno/kontrollinformasjon")
    schemas.check("EndpointDirectory", directory)
    rows = {row["orgNo"]: row for row in directory if not row.get("toDate") and row.get("fromDate", "2") < "2026"}
    status, body = client.send("GET", hub["konkursvarsel"] + "/konkursvarsler", {})
    schemas.check("Notices", json.loads(body))
    notices = json.loads(body).get("_embedded", {}).get("konkursvarsler", [])
    closed = {notice["debitor"] for notice in notices if notice["type"] != "aapning"}
    for notice in notices:
        _, body = client.send("GET", notice["_links"]["self"]["href"], {})
        schemas.check("Notice", json.loads(body))
        parties = [notice["debitor"]] + json.loads(body).get("tilknyttedeEnheter", [])
        span = f"fromDate={months_before(notice['kjennelsesdato'], 11)}&toDate=2026-11-22"
        for party in parties if notice["type"] == "aapning" else []:
            relations = below(hub["customer_relationships"], f"customers/customerRelationships?{span}")
            status, body = client.ask(relations, "bits:kundeforhold", CustomerID=party)
            schemas.check("BankRelations" if status == 200 else "RegisterError", body)
            assert (status == 403) == (party in closed), (party, status)
            for bank in body.get("banks", []):
                if bank["organizationID"] in rows:
                    check_bank(client, schemas, rows[bank["organizationID"]], party, span)
            status, body = client.ask(relations, "bits:kundeforhold", CustomerID="123")
            schemas.check("RegisterError", body)
    for name, count in sorted(schemas.valid.items()):
        print(f"{count:6} {name}")
    print(f"{sum(schemas.valid.values()):6} valid, {schemas.invalid} not")
    return 1 if schemas.invalid or not schemas.valid else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
