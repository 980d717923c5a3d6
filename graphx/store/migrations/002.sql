-- Version 2: persons' judgements on actors. Rows are added, never changed or deleted.
-- JSON columns are arrays of strings; see graphx.model.Judgement.

CREATE TABLE judgement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL, -- ISO, UTC
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    object TEXT NOT NULL,
    subject_keys TEXT NOT NULL, -- JSON
    object_keys TEXT NOT NULL, -- JSON
    names TEXT NOT NULL, -- JSON
    docs TEXT NOT NULL, -- JSON
    lang TEXT,
    note TEXT NOT NULL,
    "by" TEXT NOT NULL
);
CREATE TRIGGER judgement_kept BEFORE DELETE ON judgement BEGIN
    SELECT RAISE(ABORT, 'a judgement is never deleted: undo it');
END;
CREATE TRIGGER judgement_fixed BEFORE UPDATE ON judgement BEGIN
    SELECT RAISE(ABORT, 'a judgement is never changed: undo it');
END;

-- Actors that judgements changed: what the program itself made of them, so that an undo can go back to it.
CREATE TABLE overruled (
    entity TEXT PRIMARY KEY,
    before TEXT, -- JSON of the entity's row; NULL: the program knows no such actor
    hidden TEXT -- the name of what is no actor: it and its triples stay in the file, and aren't shown
) WITHOUT ROWID;
CREATE INDEX overruled_hidden ON overruled (entity) WHERE hidden IS NOT NULL;

INSERT INTO meta (name, value) VALUES ('judged', 0); -- the last judgement that the actors follow
