-- Version 1 of the store. Later versions are scripts in migrations/ (002.sql, …), run in order on top of this one.
-- Offsets are 0-based code points of document.text, end excluded. JSON columns are arrays or objects of strings.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value NOT NULL
) WITHOUT ROWID;

CREATE TABLE document (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT,
    date TEXT,
    url TEXT,
    origin TEXT,
    sha256 TEXT NOT NULL,
    warnings TEXT NOT NULL, -- JSON
    models TEXT NOT NULL,
    rules TEXT NOT NULL,
    sentences INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    triples INTEGER NOT NULL,
    written TEXT NOT NULL -- ISO, UTC
);
CREATE INDEX document_sha256 ON document (sha256);

CREATE TABLE paragraph (
    doc TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (doc, place)
) WITHOUT ROWID;

CREATE TABLE sentence (
    n INTEGER PRIMARY KEY,
    doc TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX sentence_doc ON sentence (doc);

CREATE VIRTUAL TABLE sentence_words USING fts5 (
    text, content = 'sentence', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER sentence_added AFTER INSERT ON sentence BEGIN
    INSERT INTO sentence_words (rowid, text) VALUES (new.n, new.text);
END;
CREATE TRIGGER sentence_gone AFTER DELETE ON sentence BEGIN
    INSERT INTO sentence_words (sentence_words, rowid, text) VALUES ('delete', old.n, old.text);
END;

-- "key" is the name that a document itself gives an actor; "entity" is the same until resolution says who it is.
CREATE TABLE mention (
    n INTEGER PRIMARY KEY,
    doc TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    kind TEXT NOT NULL,
    type TEXT NOT NULL,
    "key" TEXT NOT NULL,
    entity TEXT NOT NULL,
    via TEXT,
    resolved_by TEXT,
    antecedent_start INTEGER,
    antecedent_end INTEGER,
    certainty REAL NOT NULL
);
CREATE INDEX mention_doc ON mention (doc);
CREATE INDEX mention_entity ON mention (entity, doc);

CREATE TABLE entity (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    names TEXT NOT NULL, -- JSON
    aliases TEXT NOT NULL, -- JSON
    country TEXT
);
CREATE INDEX entity_type ON entity (type);

CREATE TABLE name (
    n INTEGER PRIMARY KEY,
    entity TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    name TEXT NOT NULL
);
CREATE INDEX name_entity ON name (entity);

CREATE VIRTUAL TABLE name_words USING fts5 (
    name, content = 'name', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER name_added AFTER INSERT ON name BEGIN
    INSERT INTO name_words (rowid, name) VALUES (new.n, new.name);
END;
CREATE TRIGGER name_gone AFTER DELETE ON name BEGIN
    INSERT INTO name_words (name_words, rowid, name) VALUES ('delete', old.n, old.name);
END;

CREATE TABLE triple (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    doc TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    sentence TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    source_key TEXT NOT NULL,
    source TEXT NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    action TEXT NOT NULL,
    action_start INTEGER NOT NULL,
    action_end INTEGER NOT NULL,
    target_key TEXT NOT NULL,
    target TEXT NOT NULL,
    target_start INTEGER NOT NULL,
    target_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    engines TEXT NOT NULL, -- JSON
    confidence REAL NOT NULL,
    theme TEXT,
    category TEXT NOT NULL,
    polarity TEXT NOT NULL,
    modality TEXT NOT NULL,
    attributed_key TEXT,
    attributed TEXT,
    attributed_words TEXT,
    time TEXT,
    time_start INTEGER,
    time_end INTEGER,
    time_begin TEXT,
    time_until TEXT,
    symmetric INTEGER NOT NULL,
    resolved_by TEXT,
    trail TEXT NOT NULL, -- JSON
    date TEXT -- time_begin, else the document's date: what a filter by period looks at
);
CREATE INDEX triple_doc ON triple (doc);
CREATE INDEX triple_pair ON triple (source, target, date, confidence);
CREATE INDEX triple_target ON triple (target);
CREATE INDEX triple_action ON triple (action, date);
CREATE INDEX triple_modality ON triple (modality, polarity);
CREATE INDEX triple_category ON triple (category, date);

INSERT INTO meta (name, value) VALUES ('revision', 0), ('created', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
