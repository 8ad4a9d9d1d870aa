extension Schema {
    /// Version 1: notices, banks, accounts, histories, transactions and the audit trail.
    static let version1 = notices + banks + accounts + history + transactions + requests

    private static let notices = """
        -- How often anything was written; tells whether an answer that is remembered still holds.
        CREATE TABLE revision (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            number INTEGER NOT NULL
        ) STRICT;
        INSERT INTO revision VALUES (1, 0);

        -- noticeCursor, directoryFetchedAt: milliseconds since 1970.
        CREATE TABLE setting (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE notice (
            id TEXT PRIMARY KEY CHECK (id = lower(id)),
            type TEXT NOT NULL,
            registeredAt INTEGER NOT NULL,
            ruledOn INTEGER,
            debtor TEXT NOT NULL,
            debtorIsPerson INTEGER NOT NULL CHECK (debtorIsPerson IN (0, 1)),
            isSynthetic INTEGER NOT NULL CHECK (isSynthetic IN (0, 1)),
            hasDetails INTEGER NOT NULL CHECK (hasDetails IN (0, 1)),
            debtorName TEXT, basis TEXT, dissolutionCode TEXT, closingCode TEXT,
            court TEXT, caseNumber TEXT, trustee TEXT, cutOffDate INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX noticeByDebtor ON notice (debtor);

        CREATE TABLE linkedParty (
            notice TEXT NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            number TEXT NOT NULL,
            isPerson INTEGER NOT NULL CHECK (isPerson IN (0, 1)),
            PRIMARY KEY (notice, place)
        ) STRICT, WITHOUT ROWID;

        -- One row for each notice that opens an estate.
        CREATE TABLE estate (
            id TEXT PRIMARY KEY REFERENCES notice (id),
            caseID TEXT,
            relationsAt INTEGER,
            problemCode TEXT, problemSubject TEXT, problemDetail TEXT, problemOtherCode TEXT, problemAt INTEGER
        ) STRICT, WITHOUT ROWID;

        """

    private static let banks = """
        CREATE TABLE endpoint (
            bank TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            url TEXT NOT NULL,
            version TEXT NOT NULL CHECK (version IN ('v1', 'v2')),
            environment TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE bank (
            estate TEXT NOT NULL REFERENCES estate (id),
            bank TEXT NOT NULL,
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            activeAccount INTEGER CHECK (activeAccount IN (0, 1)),
            ownership TEXT,
            channel TEXT NOT NULL CHECK (channel IN ('api', 'letter')),
            version TEXT CHECK (version IN ('v1', 'v2')),
            state TEXT NOT NULL DEFAULT 'never' CHECK (state IN ('never', 'complete', 'partial', 'failed')),
            message TEXT,
            hiddenAccounts INTEGER NOT NULL DEFAULT 0 CHECK (hiddenAccounts >= 0),
            refreshedAt INTEGER,
            absentSince INTEGER,
            problemCode TEXT, problemSubject TEXT, problemDetail TEXT, problemOtherCode TEXT, triedAt INTEGER,
            PRIMARY KEY (estate, bank)
        ) STRICT, WITHOUT ROWID;

        """

    private static let accounts = """
        CREATE TABLE account (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            estate TEXT NOT NULL,
            bank TEXT NOT NULL,
            number TEXT NOT NULL,
            place INTEGER NOT NULL,
            reference TEXT NOT NULL,
            type TEXT, status TEXT, currency TEXT,
            ownerName TEXT, ownerNumber TEXT, ownerIsPerson INTEGER CHECK (ownerIsPerson IN (0, 1)),
            servicerName TEXT, servicerNumber TEXT,
            startDate ANY CHECK (typeof(startDate) IN ('null', 'integer', 'text')),
            endDate ANY CHECK (typeof(endDate) IN ('null', 'integer', 'text')),
            hasBalances INTEGER NOT NULL CHECK (hasBalances IN (0, 1)),
            state TEXT NOT NULL DEFAULT 'never' CHECK (state IN ('never', 'complete', 'partial', 'failed')),
            message TEXT,
            absentSince INTEGER,
            currentGeneration INTEGER REFERENCES generation (id) DEFERRABLE INITIALLY DEFERRED,
            stagingGeneration INTEGER REFERENCES generation (id) DEFERRABLE INITIALLY DEFERRED,
            problemCode TEXT, problemSubject TEXT, problemDetail TEXT, problemOtherCode TEXT, triedAt INTEGER,
            UNIQUE (estate, bank, number),
            FOREIGN KEY (estate, bank) REFERENCES bank (estate, bank)
        ) STRICT;

        -- Amounts are the digits and how many of them stand after the point.
        CREATE TABLE balance (
            account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            type TEXT NOT NULL,
            amount INTEGER, amountScale INTEGER, amountCurrency TEXT,
            amountAsSent TEXT,
            registeredAt ANY CHECK (typeof(registeredAt) IN ('null', 'integer', 'text')),
            creditLineIncluded INTEGER CHECK (creditLineIncluded IN (0, 1)),
            creditLine INTEGER, creditLineScale INTEGER, creditLineCurrency TEXT,
            CHECK ((amount IS NULL) = (amountCurrency IS NULL) AND (amount IS NULL) = (amountScale IS NULL)),
            CHECK ((creditLine IS NULL) = (creditLineCurrency IS NULL)
                AND (creditLine IS NULL) = (creditLineScale IS NULL)),
            PRIMARY KEY (account, place)
        ) STRICT, WITHOUT ROWID;

        """

    private static let history = """
        -- One fetch of an account's transactions. Without fetchedAt it is still arriving. direction: 1 the rows lie
        -- oldest first, -1 newest first, 0 neither (only while they arrive).
        CREATE TABLE generation (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            account INTEGER NOT NULL REFERENCES account (id),
            firstDay INTEGER NOT NULL,
            lastDay INTEGER NOT NULL CHECK (lastDay >= firstDay),
            fetchedAt INTEGER,
            rows INTEGER NOT NULL DEFAULT 0 CHECK (rows BETWEEN 0 AND 4294967295),
            unreadable INTEGER NOT NULL DEFAULT 0 CHECK (unreadable BETWEEN 0 AND rows),
            direction INTEGER NOT NULL DEFAULT 1 CHECK (direction IN (-1, 0, 1)),
            hasOverflowed INTEGER NOT NULL DEFAULT 0 CHECK (hasOverflowed IN (0, 1)),
            digest TEXT CHECK (length(digest) = 64),
            CHECK (fetchedAt IS NULL OR (digest IS NOT NULL AND direction <> 0))
        ) STRICT;
        CREATE INDEX generationByAccount ON generation (account);

        -- What was booked in and out, by currency: digits and how many of them stand after the point.
        CREATE TABLE generationSum (
            generation INTEGER NOT NULL REFERENCES generation (id) ON DELETE CASCADE,
            isOut INTEGER NOT NULL CHECK (isOut IN (0, 1)),
            currency TEXT NOT NULL,
            coefficient INTEGER NOT NULL,
            scale INTEGER NOT NULL CHECK (scale BETWEEN 0 AND 18),
            PRIMARY KEY (generation, isOut, currency)
        ) STRICT, WITHOUT ROWID;

        """

    /// No check here names three or more values in a list: SQLite would build a table for it, for every single row.
    private static let transactions = """
        -- id: the generation in the upper 32 bits, the place in it in the lower 32, counted from 0 without a gap.
        -- Days are counted from 1970, moments in milliseconds; a text in their place is what the bank sent and nobody
        -- could read. amount: minor units, finer decimals dropped; then exact has the whole amount.
        CREATE TABLE txn (
            id INTEGER PRIMARY KEY,
            day INTEGER,
            amount INTEGER,
            exact TEXT CHECK (exact IS NULL OR amount IS NOT NULL),
            currency TEXT,
            amountCurrency TEXT,
            amountAsSent TEXT,
            bookingDate ANY CHECK (typeof(bookingDate) <> 'real' AND typeof(bookingDate) <> 'blob'),
            valueDate ANY CHECK (typeof(valueDate) <> 'real' AND typeof(valueDate) <> 'blob'),
            registeredAt ANY CHECK (typeof(registeredAt) <> 'real' AND typeof(registeredAt) <> 'blob'),
            status TEXT,
            isReversal INTEGER CHECK (isReversal IN (0, 1)),
            domain TEXT,
            family TEXT,
            subFamily TEXT,
            freeText TEXT,
            additionalInfo TEXT,
            details TEXT,
            counterParty TEXT,
            fold TEXT NOT NULL,
            key TEXT NOT NULL,
            copy INTEGER NOT NULL CHECK (copy >= 0),
            isConflicting INTEGER NOT NULL CHECK (isConflicting IN (0, 1)),
            CHECK (amount IS NULL OR currency IS NOT NULL OR amountCurrency IS NOT NULL)
        ) STRICT;

        """

    private static let requests = """
        CREATE TABLE request (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            estate TEXT,
            caseID TEXT,
            correlationID TEXT,
            method TEXT NOT NULL,
            url TEXT NOT NULL,
            status INTEGER,
            errorCode TEXT,
            bytes INTEGER NOT NULL,
            milliseconds INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX requestByEstate ON request (estate);

        -- The estate that is being purged right now; empty at all other times.
        CREATE TABLE purging (estate TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

        CREATE TRIGGER requestStays BEFORE DELETE ON request BEGIN
            SELECT RAISE(ABORT, 'requests are only ever added');
        END;
        -- A purge may only take away what tells whose request it was.
        CREATE TRIGGER requestStaysAsItIs BEFORE UPDATE ON request
        WHEN OLD.estate IS NULL OR OLD.estate NOT IN (SELECT estate FROM purging)
            OR NEW.estate IS NOT NULL OR NEW.caseID IS NOT NULL OR NEW.correlationID IS NOT NULL OR NEW.url <> ''
            OR NEW.id <> OLD.id OR NEW.at <> OLD.at OR NEW.method <> OLD.method OR NEW.status IS NOT OLD.status
            OR NEW.errorCode IS NOT OLD.errorCode OR NEW.bytes <> OLD.bytes OR NEW.milliseconds <> OLD.milliseconds
        BEGIN
            SELECT RAISE(ABORT, 'requests are never changed');
        END;

        """
}
