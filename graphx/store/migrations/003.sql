-- Near-copies of documents (graphx/pipeline/copies.py): what they are found by, and what was found.

-- The order in which documents first came; a document that is read again keeps its place.
CREATE TABLE arrival (
    n INTEGER PRIMARY KEY,
    doc TEXT NOT NULL UNIQUE
);
INSERT INTO arrival (doc) SELECT id FROM document ORDER BY n;
CREATE TRIGGER document_arrived AFTER INSERT ON document BEGIN
    INSERT OR IGNORE INTO arrival (doc) VALUES (new.id);
END;

-- n is document.n: a text that is read again gets a new one, and so loses its fingerprint.
CREATE TABLE fingerprint (
    n INTEGER PRIMARY KEY REFERENCES document (n) ON DELETE CASCADE,
    shingles BLOB NOT NULL -- hashes of the pairs of words, four bytes each, ascending; empty: too short to compare
);
CREATE TABLE band (
    value INTEGER NOT NULL, -- hash of some MinHash values; documents that share one are worth comparing
    n INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
    PRIMARY KEY (value, n)
) WITHOUT ROWID;
CREATE INDEX band_n ON band (n);
CREATE TABLE likeness (
    a INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES document (n) ON DELETE CASCADE,
    share REAL NOT NULL, -- Jaccard
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX likeness_b ON likeness (b);

ALTER TABLE document ADD COLUMN duplicate_of TEXT; -- id of the earliest document of its family, NULL for that one
CREATE INDEX document_duplicate_of ON document (duplicate_of) WHERE duplicate_of IS NOT NULL;
ALTER TABLE triple ADD COLUMN copy_of TEXT; -- id of the family's first triple that says the same in the same words
CREATE INDEX triple_copy_of ON triple (copy_of) WHERE copy_of IS NOT NULL;
