extension Schema {
    /// Version 7: a history has a source, a fetch leaves a summary behind, and codes are open.
    static let version7 = openCodes + sources + generations + openAccounts + kept

    /// A code that a later Bo or a bank adds must not need other tables: which codes there are is the model's affair.
    private static let openCodes = """
        -- Which steps have been taken is told by user_version alone.
        DROP TABLE IF EXISTS grdb_migrations;

        CREATE TABLE newEndpoint (
            bank TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            url TEXT NOT NULL,
            version TEXT NOT NULL,
            environment TEXT
        ) STRICT, WITHOUT ROWID;
        INSERT INTO newEndpoint SELECT bank, name, url, version, environment FROM endpoint;
        DROP TABLE endpoint;
        ALTER TABLE newEndpoint RENAME TO endpoint;

        CREATE TABLE newBank (
            estate TEXT NOT NULL REFERENCES estate (id),
            bank TEXT NOT NULL,
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            activeAccount INTEGER CHECK (activeAccount IN (0, 1)),
            ownership TEXT,
            channel TEXT NOT NULL,
            version TEXT,
            state TEXT NOT NULL DEFAULT 'never',
            message TEXT,
            hiddenAccounts INTEGER NOT NULL DEFAULT 0 CHECK (hiddenAccounts >= 0),
            refreshedAt INTEGER,
            absentSince INTEGER,
            problemCode TEXT, problemSubject TEXT, problemDetail TEXT, problemOtherCode TEXT, triedAt INTEGER,
            PRIMARY KEY (estate, bank)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO newBank
        SELECT estate, bank, place, name, activeAccount, ownership, channel, version, state, message, hiddenAccounts,
            refreshedAt, absentSince, problemCode, problemSubject, problemDetail, problemOtherCode, triedAt
        FROM bank;
        DROP TABLE bank;
        ALTER TABLE newBank RENAME TO bank;

        """

    private static let sources = """
        -- Where histories come from. kind: 'hub', of which an estate has one at most, or 'file'. name and digest
        -- (SHA-256) are the file's. at: when the file was taken in; of the hub, when the newest fetch ended.
        CREATE TABLE source (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            estate TEXT NOT NULL REFERENCES estate (id),
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            digest TEXT CHECK (length(digest) = 64),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX sourceByEstate ON source (estate);
        INSERT INTO source (estate, kind, name, at)
        SELECT account.estate, 'hub', '', max(coalesce(generation.fetchedAt, 0))
        FROM generation JOIN account ON account.id = generation.account GROUP BY account.estate;

        -- What each source has of each account.
        CREATE TABLE history (
            account INTEGER NOT NULL REFERENCES account (id),
            source INTEGER NOT NULL REFERENCES source (id),
            generation INTEGER NOT NULL REFERENCES generation (id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (account, source)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO history
        SELECT account.id, source.id, account.currentGeneration
        FROM account JOIN source ON source.estate = account.estate WHERE account.currentGeneration IS NOT NULL;

        """

    private static let generations = """
        -- One fetch of an account's transactions from a source; without a source, what Bo made from several. Without
        -- fetchedAt it is still arriving. direction: 1 the rows lie oldest first, -1 newest first, 0 neither (only
        -- while they arrive). wasReadToEnd: whether the pages were read to the last, whatever the bank says it
        -- has besides. hasRows: 0 when a later fetch has taken its place, and only its summary is left. digestFormat:
        -- what the digest is made of; 1 had the folded words of a row too. derived: of which version that is which is
        -- made from the rows; 0 it is not there. closing: the booked balance as the bank gave it with the fetch, its
        -- digits and how many of them stand after the point. gone, changed: how many rows of the fetch before it lacks,
        -- or has otherwise.
        CREATE TABLE newGeneration (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            account INTEGER NOT NULL REFERENCES account (id),
            source INTEGER REFERENCES source (id),
            firstDay INTEGER NOT NULL,
            lastDay INTEGER NOT NULL CHECK (lastDay >= firstDay),
            fetchedAt INTEGER,
            isWhole INTEGER NOT NULL DEFAULT 0 CHECK (isWhole IN (0, 1)),
            wasReadToEnd INTEGER NOT NULL DEFAULT 0 CHECK (wasReadToEnd IN (0, 1)),
            rows INTEGER NOT NULL DEFAULT 0 CHECK (rows BETWEEN 0 AND 4294967295),
            hasRows INTEGER NOT NULL DEFAULT 1 CHECK (hasRows IN (0, 1)),
            unreadable INTEGER NOT NULL DEFAULT 0 CHECK (unreadable BETWEEN 0 AND rows),
            outside INTEGER NOT NULL DEFAULT 0 CHECK (outside BETWEEN 0 AND rows),
            direction INTEGER NOT NULL DEFAULT 1 CHECK (direction IN (-1, 0, 1)),
            hasOverflowed INTEGER NOT NULL DEFAULT 0 CHECK (hasOverflowed IN (0, 1)),
            digest TEXT CHECK (length(digest) = 64),
            digestFormat INTEGER NOT NULL DEFAULT 0,
            derived INTEGER NOT NULL DEFAULT 0,
            closing INTEGER, closingScale INTEGER, closingCurrency TEXT,
            closingAt ANY CHECK (typeof(closingAt) IN ('null', 'integer', 'text')),
            gone INTEGER NOT NULL DEFAULT 0,
            changed INTEGER NOT NULL DEFAULT 0,
            CHECK (fetchedAt IS NULL OR (digest IS NOT NULL AND direction <> 0)),
            CHECK ((closing IS NULL) = (closingCurrency IS NULL) AND (closing IS NULL) = (closingScale IS NULL))
        ) STRICT;
        INSERT INTO newGeneration (id, account, source, firstDay, lastDay, fetchedAt, isWhole, wasReadToEnd, rows,
            unreadable, outside, direction, hasOverflowed, digest, digestFormat, derived, closing, closingScale,
            closingCurrency, closingAt)
        SELECT generation.id, generation.account, source.id, firstDay, lastDay, fetchedAt, isWhole,
            isWhole OR coalesce(account.problemCode, '') = 'bank.partial', rows, unreadable, outside,
            direction, hasOverflowed, generation.digest,
            CASE WHEN hasBlocks OR rows = 0 THEN 2 ELSE 1 END, hasBlocks,
            booked.amount, booked.amountScale, booked.amountCurrency,
            CASE WHEN booked.amount IS NOT NULL THEN booked.registeredAt END
        FROM (SELECT *, EXISTS (SELECT 1 FROM blockFacts WHERE blockFacts.id = generation.id << 32) AS hasBlocks
            FROM generation) AS generation
        JOIN account ON account.id = generation.account
        JOIN source ON source.estate = account.estate
        LEFT JOIN (SELECT balance.*, min(place) FROM balance WHERE type = 'bookedBalance' GROUP BY account) AS booked
            ON booked.account = account.id AND account.currentGeneration = generation.id;
        DELETE FROM sqlite_sequence WHERE name = 'newGeneration';
        INSERT INTO sqlite_sequence SELECT 'newGeneration', seq FROM sqlite_sequence WHERE name = 'generation';
        DROP TABLE generation;
        ALTER TABLE newGeneration RENAME TO generation;
        CREATE INDEX generationByAccount ON generation (account);

        """

    private static let openAccounts = """
        -- shownGeneration: what is shown of it. stagingGeneration: what is arriving.
        CREATE TABLE newAccount (
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
            state TEXT NOT NULL DEFAULT 'never',
            message TEXT,
            absentSince INTEGER,
            shownGeneration INTEGER REFERENCES generation (id) DEFERRABLE INITIALLY DEFERRED,
            stagingGeneration INTEGER REFERENCES generation (id) DEFERRABLE INITIALLY DEFERRED,
            problemCode TEXT, problemSubject TEXT, problemDetail TEXT, problemOtherCode TEXT, triedAt INTEGER,
            UNIQUE (estate, bank, number),
            FOREIGN KEY (estate, bank) REFERENCES bank (estate, bank)
        ) STRICT;
        INSERT INTO newAccount
        SELECT id, estate, bank, number, place, reference, type, status, currency, ownerName, ownerNumber,
            ownerIsPerson, servicerName, servicerNumber, startDate, endDate, hasBalances, state, message, absentSince,
            currentGeneration, stagingGeneration, problemCode, problemSubject, problemDetail, problemOtherCode, triedAt
        FROM account;
        DELETE FROM sqlite_sequence WHERE name = 'newAccount';
        INSERT INTO sqlite_sequence SELECT 'newAccount', seq FROM sqlite_sequence WHERE name = 'account';
        DROP TABLE account;
        ALTER TABLE newAccount RENAME TO account;

        """

    private static let kept = """
        -- For each row of a block eight bytes that stand for its key and eight for its content; of the last two
        -- fetches.
        CREATE TABLE blockKeys (id INTEGER PRIMARY KEY, keys BLOB NOT NULL) STRICT;
        -- For each row of a block of what Bo made from several sources: which source has it, and where.
        CREATE TABLE blockOrigins (id INTEGER PRIMARY KEY, origins BLOB NOT NULL) STRICT;

        -- What a fetch lacks of the one before, or has otherwise, until the user has seen it. before, after: rows of
        -- keptTxn; without after the row is gone.
        CREATE TABLE difference (
            id INTEGER PRIMARY KEY,
            later INTEGER NOT NULL REFERENCES generation (id) ON DELETE CASCADE,
            before INTEGER NOT NULL,
            after INTEGER
        ) STRICT;
        CREATE INDEX differenceByLater ON difference (later);
        CREATE TABLE keptTxn (
            id INTEGER PRIMARY KEY,
            day INTEGER, amount INTEGER, exact TEXT, currency TEXT, amountCurrency TEXT, amountAsSent TEXT,
            bookingDate ANY, valueDate ANY, registeredAt ANY, status TEXT, isReversal INTEGER,
            domain TEXT, family TEXT, subFamily TEXT, freeText TEXT, additionalInfo TEXT, details TEXT,
            counterParty TEXT, key TEXT NOT NULL, copy INTEGER NOT NULL, isConflicting INTEGER NOT NULL
        ) STRICT;

        """
}
