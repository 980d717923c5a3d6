-- Version 4: persons' judgements on relations (graphx/store/verdicts.py).

ALTER TABLE judgement ADD COLUMN changes TEXT NOT NULL DEFAULT '[]'; -- JSON: pairs of field and value, of a fix

-- The judgements on relations that hold; a triple among them may be of a document that isn't there.
CREATE TABLE ruling (
    triple TEXT NOT NULL,
    judgement INTEGER NOT NULL REFERENCES judgement (id),
    PRIMARY KEY (triple, judgement)
) WITHOUT ROWID;

ALTER TABLE triple ADD COLUMN verdict TEXT; -- "right", "fixed", "wrong" (isn't shown); NULL: not judged
CREATE INDEX triple_verdict ON triple (verdict) WHERE verdict IS NOT NULL;
CREATE INDEX triple_doubtful ON triple (confidence) WHERE verdict IS NULL AND copy_of IS NULL;

-- Triples with a verdict as the program itself made them, so that an undo can go back to it.
CREATE TABLE triple_before (
    id TEXT PRIMARY KEY REFERENCES triple (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    target_start INTEGER NOT NULL,
    target_end INTEGER NOT NULL,
    confidence REAL NOT NULL,
    theme TEXT,
    category TEXT NOT NULL,
    polarity TEXT NOT NULL,
    modality TEXT NOT NULL,
    trail TEXT NOT NULL -- JSON
) WITHOUT ROWID;
