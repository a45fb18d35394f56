-- Why:       several files handed in together are looked at together; rows that were the same are one, and what was told
--            to be different is not asked about again.
-- Old code:  unaffected, new tables.
-- Data:      none to move.
-- Undo:      down.sql drops batches, and which row became which; the rows themselves stay as they are.
CREATE TABLE import_batches (
    job    TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES jobs (id),
    org_id TEXT COLLATE "C" NOT NULL REFERENCES orgs (id),
    batch  TEXT COLLATE "C" NOT NULL
);
CREATE INDEX import_batches_batch ON import_batches (org_id, batch, job);
CREATE TABLE merges (
    noun   TEXT COLLATE "C"      NOT NULL,         -- kernel::noun::Noun
    gone   TEXT COLLATE "C"      NOT NULL,         -- the row that was closed
    stays  TEXT COLLATE "C"      NOT NULL,         -- the row that it is now part of
    org_id TEXT COLLATE "C"      NOT NULL REFERENCES orgs (id), -- whose word it is
    at     TIMESTAMP NOT NULL,
    PRIMARY KEY (noun, gone)
);
CREATE INDEX merges_stays ON merges (noun, stays);
CREATE TABLE distinctions (
    noun   TEXT COLLATE "C"      NOT NULL,
    first  TEXT COLLATE "C"      NOT NULL,         -- the lower of two row ids
    second TEXT COLLATE "C"      NOT NULL,
    org_id TEXT COLLATE "C"      NOT NULL REFERENCES orgs (id),
    at     TIMESTAMP NOT NULL,
    PRIMARY KEY (noun, first, second)
);
