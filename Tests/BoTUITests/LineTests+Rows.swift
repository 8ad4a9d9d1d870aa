import BoText

extension LineTests {
    /// What the rows say at 100 columns: the title, the headings, the totals and the key hints, `–` for an empty one.
    /// Blanks between words are two at most.
    static let rows = [
        Row(
            "estates", .nb,
            """
            Bo ▸ Alle  SYNTETISKE DATA  ◐ Hentet i går–i dag 12:02 fra bankene
            Bo  Orgnr/fnr  Kjennelse ▾  Konti  Saldo  Hentet
            Sum NOK 1 216 429,95 + EUR 7 120,33 · 4 uten saldo · 1 bank ikke hentet · 7 bo · 31 konti …
            ↵ Banker  / Filter  s Sorter  r Oppdater  p Fremdrift  ! Problemer  q Slutt  ? Hjelp
            """),
        Row(
            "estates", .en,
            """
            Estates ▸ All  SYNTHETIC DATA  ◐ Fetched yesterday–today 12:02 from the banks
            Estate  Org./ID no.  Ruling ▾  Accounts  Balance  Fetched
            Sum NOK 1 216 429.95 + EUR 7 120.33 · 4 without balance · 1 bank not fetched · 7 estates …
            ↵ Banks  / Filter  s Sort  r Refresh  p Progress  ! Problems  q Quit  ? Help
            """),
        Row(
            "banks", .nb,
            """
            Bo ▸ Fjordheim Bygg AS ▸ Banker  SYNTETISKE DATA  ◐ Hentet i går–i dag 12:02 fra 4 banker
            Bank ▴  Orgnr  Eierskap  Konti  Saldo  Siste svar
            Sum NOK 786 713,65 + EUR 7 120,33 · 4 uten saldo · 1 bank ikke hentet · 2 skjult · 6 banker …
            ↵ Konti  ← Bo  / Filter  s Sorter  r Oppdater  J/K Neste bo  p Fremdrift  ? Hjelp
            """),
        Row(
            "banks", .en,
            """
            Estates ▸ Fjordheim Bygg AS ▸ Banks  SYNTHETIC DATA  ◐ Fetched yesterday–today 12:02 from 4 banks
            Bank ▴  Org. no.  Ownership  Accounts  Balance  Last answer
            Sum NOK 786 713.65 + EUR 7 120.33 · 4 without balance · 1 bank not fetched · 2 hidden · 6 banks …
            ↵ Accounts  ← Estates  / Filter  s Sort  r Refresh  J/K Next estate  p Progress  ? Help
            """),
        Row(
            "accounts", .nb,
            """
            Bo ▸ Fjordheim Bygg AS ▸ Alle konti  SYNTETISKE DATA  ◐ Hentet i går–i dag 12:02 fra 2 banker
            Bank  Kontonr ▴  Type  Status  Trans.  Saldo  Hentet
            Sum NOK 786 713,65 + EUR 7 120,33 · 4 uten saldo · 1 bank ikke hentet · 10 konti …
            ↵ Transaksjoner  ← Tilbake  / Filter  s Sorter  r Oppdater  J/K Neste bank  ? Hjelp
            """),
        Row(
            "accounts", .en,
            """
            Estates ▸ Fjordheim Bygg AS ▸ All accounts  SYNTHETIC DATA  ◐ Fetched yesterday–today 12:02
            Bank  Account no. ▴  Type  Status  Trans.  Balance  Fetched
            Sum NOK 786 713.65 + EUR 7 120.33 · 4 without balance · 1 bank not fetched · 10 accounts …
            ↵ Transactions  ← Back  / Filter  s Sort  r Refresh  J/K Next bank  ? Help
            """),
        Row(
            "transactions", .nb,
            """
            Bo ▸ Fjordheim Bygg … ▸ Nordvik Spareba… ▸ 1503.42.88121 ▸ Transaksjoner  SYNTETISKE DATA  ● 12:02
            Bokført ▾  Tekst  Motpart  Status  Beløp  Saldo (beregnet)
            129 uleselige · 222 utenfor summene · Inn 76 460 421,66 · Ut −152 987 984,01 …
            ↵ Detaljer  ← Konti  / Filter  d Periode  F Grupper  Space Merk  b Beløp  : Kommando  ? Hjelp
            """),
        Row(
            "transactions", .en,
            """
            Estates ▸ Fjordheim Byg… ▸ Nordvik Spareb… ▸ 1503.42.88121 ▸ Transactions  SYNTHETIC DATA  ● 12:02
            Booked ▾  Text  Counterparty  Status  Amount  Balance (derived)
            129 unreadable · 222 outside the sums · In 76 460 421.66 · Out −152 987 984.01 …
            ↵ Details  ← Accounts  / Filter  d Period  F Groups  Space Mark  b Amount  : Command  ? Help
            """),
        Row(
            "transaction", .nb,
            """
            … ▸ Nordvik Sparebank ▸ 1503.42.88121 ▸ Transaksjon 18.11.2026  SYNTETISKE DATA  ● Hentet 12:02
            –
            –
            ← Tilbake  J/K Neste/forrige  ↑/↓ Bla  r Oppdater  ? Hjelp
            """),
        Row(
            "transaction", .en,
            """
            … ▸ Nordvik Sparebank ▸ 1503.42.88121 ▸ Transaction 2026-11-18  SYNTHETIC DATA  ● Fetched 12:02
            –
            –
            ← Back  J/K Next/previous  ↑/↓ Scroll  r Refresh  ? Help
            """),
        Row(
            "groups", .nb,
            """
            Bo ▸ Fjordheim Bygg … ▸ Nordvik Spareba… ▸ 1503.42.88121 ▸ Etter motpart  SYNTETISKE DATA  ● 12:02
            Motpart  Antall ▾  % antall  Inn  Ut  Netto
            129 uleselige · 222 utenfor summene · Inn 76 460 421,66 · Ut −152 987 984,01 …
            ↵ Transaksjoner  ← Tilbake  F Grupper  / Filter  s Sorter  c Kolonner  ? Hjelp
            """),
        Row(
            "groups", .en,
            """
            Estates ▸ Fjordheim By… ▸ Nordvik Spar… ▸ 1503.42.88121 ▸ By counterparty  SYNTHETIC DATA  ● 12:02
            Counterparty  Count ▾  % of count  In  Out  Net
            129 unreadable · 222 outside the sums · In 76 460 421.66 · Out −152 987 984.01 …
            ↵ Transactions  ← Back  F Groups  / Filter  s Sort  c Columns  ? Help
            """),
        Row(
            "account-groups", .nb,
            """
            Bo ▸ Fjordheim Bygg AS ▸ Alle konti ▸ Etter bank  SYNTETISKE DATA  ◐ Hentet i går–i dag 12:02
            Bank  Valuta  Konti ▾  % antall  Trans.  Inn  Saldo
            Sum NOK 786 713,65 + EUR 7 120,33 · 4 uten saldo · 3 grupper · 10 konti
            ↵ Konti  ← Tilbake  F Grupper  / Filter  s Sorter  c Kolonner  ? Hjelp
            """),
        Row(
            "account-groups", .en,
            """
            Estates ▸ Fjordheim Byg… ▸ All accounts ▸ By bank  SYNTHETIC DATA  ◐ Fetched yesterday–today 12:02
            Bank  Currency  Accounts ▾  % of count  Trans.  In  Balance
            Sum NOK 786 713.65 + EUR 7 120.33 · 4 without balance · 3 groups · 10 accounts
            ↵ Accounts  ← Back  F Groups  / Filter  s Sort  c Columns  ? Help
            """),
        Row(
            "timeline", .nb,
            """
            Bo ▸ Fjordheim Bygg AS ▸ alle konti ▸ Tidslinje  SYNTETISKE DATA  ◐ Hentet 03.11.–i dag 12:02
            Bokført ▾  Kontonr  Tekst  Motpart  Beløp
            142 uleselige · 267 utenfor summene · Inn NOK 77 156 487,23 + EUR 1 245 052,55 …
            ↵ Detaljer  ← Tilbake  / Filter  d Periode …  S Sorter  5 Alle bo  ? Hjelp
            """),
        Row(
            "timeline", .en,
            """
            Estates ▸ Fjordheim Bygg AS ▸ all accounts ▸ Timeline  SYNTHETIC DATA  ◐ Fetched 3 Nov–today 12:02
            Booked ▾  Account no.  Text  Counterparty  Amount
            142 unreadable · 267 outside the sums · In NOK 77 156 487.23 + EUR 1 245 052.55 …
            ↵ Details  ← Back  / Filter  d Period …  S Sort  5 All estates  ? Help
            """),
        Row(
            "chart", .nb,
            """
            Bo ▸ Fjordheim Bygg AS ▸ Nordvik Sparebank ▸ 1503.42.88121 ▸ Graf  SYNTETISKE DATA  ● Hentet 12:02
            Saldo (beregnet), NOK
            129 uleselige · 222 utenfor summene · Inn 76 460 421,66 · Ut −152 987 984,01 …
            ←/→ Flytt  ↵ Transaksjoner  i Saldo/inn-ut  Tab Tabell  q Lukk  ? Hjelp
            """),
        Row(
            "chart", .en,
            """
            Estates ▸ Fjordheim Byg… ▸ Nordvik Spare… ▸ 1503.42.88121 ▸ Chart  SYNTHETIC DATA  ● Fetched 12:02
            Balance (derived), NOK
            129 unreadable · 222 outside the sums · In 76 460 421.66 · Out −152 987 984.01 …
            ←/→ Move  ↵ Transactions  i Balance/flows  Tab Table  q Close  ? Help
            """),
        Row(
            "refresh", .nb,
            """
            Fremdrift  SYNTETISKE DATA
            –
            –
            ← Lukk  r Prøv igjen nå  l Full logg  ! Problemer  R Oppdater alt  ? Hjelp
            """),
        Row(
            "refresh", .en,
            """
            Progress  SYNTHETIC DATA
            –
            –
            ← Close  r Try again now  l Full log  ! Problems  R Refresh all  ? Help
            """),
        Row(
            "log", .nb,
            """
            Fremdrift ▸ Logg  SYNTETISKE DATA
            –
            –
            ← Lukk  ↑/↓ Bla  / Filter  ^C Stopp alt  ? Hjelp
            """),
        Row(
            "log", .en,
            """
            Progress ▸ Log  SYNTHETIC DATA
            –
            –
            ← Close  ↑/↓ Scroll  / Filter  ^C Stop all  ? Help
            """),
        Row(
            "problems", .nb,
            """
            Problemer  SYNTETISKE DATA
            Når  Bo  Bank  Kontonr  Problem
            6 problemer
            ↵ Gå dit  ← Lukk  r Prøv igjen  p Fremdrift  ? Hjelp
            """),
        Row(
            "problems", .en,
            """
            Problems  SYNTHETIC DATA
            When  Estate  Bank  Account no.  Problem
            6 problems
            ↵ Go there  ← Close  r Try again  p Progress  ? Help
            """),
        Row(
            "notes", .nb,
            """
            Merknader  SYNTETISKE DATA
            Endret ▾  Bo  Kontonr  Bokført  Beløp  Etiketter  Merknad
            1 merknad
            ↵ Gå dit  ← Lukk  / Filter  e Merknad  M Bokmerke  s Sorter  ? Hjelp
            """),
        Row(
            "notes", .en,
            """
            Notes  SYNTHETIC DATA
            Edited ▾  Estate  Account no.  Booked  Amount  Tags  Note
            1 note
            ↵ Go there  ← Close  / Filter  e Note  M Bookmark  s Sort  ? Help
            """),
        Row(
            "help", .nb,
            """
            Hjelp ▸ Bo  SYNTETISKE DATA
            –
            –
            ← Lukk  ↑/↓ Bla  ↵ Finn
            """),
        Row(
            "help", .en,
            """
            Help ▸ Estates  SYNTHETIC DATA
            –
            –
            ← Close  ↑/↓ Scroll  ↵ Find
            """),
    ]
}
