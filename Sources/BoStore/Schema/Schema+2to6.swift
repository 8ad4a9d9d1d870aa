extension Schema {
    /// Version 2: the user's own notes, tags and bookmarks.
    ///
    /// They refer to no table of bank data, so nothing that happens there can reach them; the triggers keep out whoever
    /// is not let in by ``NoteGate``, whose function they name.
    static let version2 = """
        -- One row for each time an annotation was saved; the newest of a target counts. A target is named by what no
        -- refresh changes: kind 0 is the estate, 1 one of its accounts (bank and number), 2 a transaction of it (key
        -- and copy). What a kind does not need is empty. at: milliseconds since 1970. tags: one to a line. digest:
        -- SHA-256 of the other columns. Nothing saved is an empty body without tags or bookmark.
        CREATE TABLE note (
            id INTEGER PRIMARY KEY,
            estate TEXT NOT NULL,
            kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
            bank TEXT NOT NULL,
            number TEXT NOT NULL,
            key TEXT NOT NULL,
            copy INTEGER NOT NULL CHECK (copy >= 0),
            at INTEGER NOT NULL,
            author TEXT,
            body TEXT NOT NULL,
            tags TEXT NOT NULL,
            isBookmarked INTEGER NOT NULL CHECK (isBookmarked IN (0, 1)),
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            UNIQUE (estate, kind, bank, number, key, copy, at)
        ) STRICT;

        CREATE TRIGGER noteIsTheUsers BEFORE INSERT ON note WHEN NOT bo_may_write_notes() BEGIN
            SELECT RAISE(ABORT, 'only the user''s own edits add notes');
        END;
        CREATE TRIGGER noteStaysAsItIs BEFORE UPDATE ON note BEGIN
            SELECT RAISE(ABORT, 'notes are never changed, only added');
        END;
        -- Only a purge of its estate takes a note away.
        CREATE TRIGGER noteStays BEFORE DELETE ON note
        WHEN NOT bo_may_write_notes() OR OLD.estate NOT IN (SELECT estate FROM purging) BEGIN
            SELECT RAISE(ABORT, 'notes are only deleted with their estate');
        END;

        """

    /// Version 3: blocks, which are made from `txn`: what it is searched, sorted and added up by. See ``RowBlock`` for
    /// the blobs. The tables are empty: ``DerivedData`` fills them after migrating.
    static let version3 = """
        ALTER TABLE txn DROP COLUMN fold;

        -- before: minor units booked in all blocks before this one; NULL when that is no one number.
        CREATE TABLE blockFacts (id INTEGER PRIMARY KEY, before INTEGER, facts BLOB NOT NULL) STRICT;
        CREATE TABLE blockWords (id INTEGER PRIMARY KEY, words BLOB NOT NULL) STRICT;
        -- id: the generation in the upper 32 bits, then the segment, in the lower 14 the bucket.
        CREATE TABLE blockGrams (id INTEGER PRIMARY KEY, blocks BLOB NOT NULL) STRICT;

        -- The distinct counterparties of a generation; rank: the place among them in the order of names.
        CREATE TABLE party (id INTEGER PRIMARY KEY, label TEXT NOT NULL, rank INTEGER) STRICT;

        CREATE TABLE ordering (
            generation INTEGER NOT NULL REFERENCES generation (id) ON DELETE CASCADE,
            key INTEGER NOT NULL,
            chunk INTEGER NOT NULL,
            ordinals BLOB NOT NULL,
            PRIMARY KEY (generation, key, chunk)
        ) STRICT;

        CREATE TABLE daily (
            generation INTEGER NOT NULL REFERENCES generation (id) ON DELETE CASCADE,
            day INTEGER NOT NULL,
            currency TEXT NOT NULL,
            rows INTEGER NOT NULL,
            moneyIn INTEGER NOT NULL,
            moneyOut INTEGER NOT NULL,
            isRough INTEGER NOT NULL CHECK (isRough IN (0, 1)),
            PRIMARY KEY (generation, day, currency)
        ) STRICT, WITHOUT ROWID;

        """

    /// Version 4: the cut-off date of an estate, which only the user can tell, beside what else the user has put on it.
    static let version4 = """
        -- Days since 1970; NULL while nobody has set it. Older rows keep their digest, which leaves a missing one out.
        ALTER TABLE note ADD COLUMN cutOffDate INTEGER CHECK (cutOffDate IS NULL OR kind = 0);
        """

    /// Version 5: whether a generation has all transactions of its days, as far as the bank says. Of what was fetched
    /// before this was kept it is known only where nothing has failed since.
    static let version5 = """
        ALTER TABLE generation ADD COLUMN isWhole INTEGER NOT NULL DEFAULT 0 CHECK (isWhole IN (0, 1));
        UPDATE generation SET isWhole = 1
        WHERE id IN (SELECT currentGeneration FROM account WHERE state = 'complete');

        """

    /// Version 6: how many transactions of a generation are in no sum because they are not booked.
    static let version6 = """
        ALTER TABLE generation ADD COLUMN outside INTEGER NOT NULL DEFAULT 0 CHECK (outside BETWEEN 0 AND rows);
        UPDATE generation SET outside = (
            SELECT count(*) FROM txn
            WHERE txn.id BETWEEN generation.id << 32 AND (generation.id << 32) + 4294967295
                AND lower(status) <> 'booked');

        """
}
