-- Why:       several files handed in together are looked at together; rows that were the same are one, and what was told
--            to be different is not asked about again.
-- Old code:  unaffected, new tables.
-- Data:      none to move.
-- Undo:      down.sql drops batches, and which row became which; the rows themselves stay as they are.
CREATE TABLE import_batches (
    job    TEXT NOT NULL PRIMARY KEY REFERENCES jobs (id),
    org_id TEXT NOT NULL REFERENCES orgs (id),
    batch  TEXT NOT NULL
);
CREATE INDEX import_batches_batch ON import_batches (org_id, batch, job);
CREATE TABLE merges (
    noun   TEXT      NOT NULL,         -- kernel::noun::Noun
    gone   TEXT      NOT NULL,         -- the row that was closed
    stays  TEXT      NOT NULL,         -- the row that it is now part of
    org_id TEXT      NOT NULL REFERENCES orgs (id), -- whose word it is
    at     TIMESTAMP NOT NULL,
    PRIMARY KEY (noun, gone)
);
CREATE INDEX merges_stays ON merges (noun, stays);
CREATE TABLE distinctions (
    noun   TEXT      NOT NULL,
    first  TEXT      NOT NULL,         -- the lower of two row ids
    second TEXT      NOT NULL,
    org_id TEXT      NOT NULL REFERENCES orgs (id),
    at     TIMESTAMP NOT NULL,
    PRIMARY KEY (noun, first, second)
);
