extension Schema {
    /// Migration 2: the user's own notes, tags and bookmarks.
    ///
    /// They refer to no table of bank data, so nothing that happens there can reach them; the triggers keep out whoever is
    /// not let in by ``NoteGate``.
    static let notes = """
        -- One row for each time an annotation was saved; the newest of a target counts. A target is named by what no
        -- refresh changes: kind 0 is the estate, 1 one of its accounts (bank and number), 2 a transaction of it (key and
        -- copy). What a kind does not need is empty. at: milliseconds since 1970. tags: one to a line. digest: SHA-256 of
        -- the other columns. Nothing saved is an empty body without tags or bookmark.
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

        CREATE TRIGGER noteIsTheUsers BEFORE INSERT ON note WHEN NOT \(NoteGate.function)() BEGIN
            SELECT RAISE(ABORT, 'only the user''s own edits add notes');
        END;
        CREATE TRIGGER noteStaysAsItIs BEFORE UPDATE ON note BEGIN
            SELECT RAISE(ABORT, 'notes are never changed, only added');
        END;
        -- Only a purge of its estate takes a note away.
        CREATE TRIGGER noteStays BEFORE DELETE ON note
        WHEN NOT \(NoteGate.function)() OR OLD.estate NOT IN (SELECT estate FROM purging) BEGIN
            SELECT RAISE(ABORT, 'notes are only deleted with their estate');
        END;

        """

    /// Migration 4: the cut-off date of an estate, which only the user can tell, beside what else the user has put on it.
    static let cutOffDates = """
        -- Days since 1970; NULL while nobody has set it. Older rows keep their digest, which leaves a missing one out.
        ALTER TABLE note ADD COLUMN cutOffDate INTEGER CHECK (cutOffDate IS NULL OR kind = 0);
        """
}
