-- Why:       sealed copies, commitments, drawings, quotations and proofs hang on the rows that they belong to.
-- Old code:  unaffected, new table.
-- Data:      none to move; the bytes lie in the data directory, called by their digest.
-- Undo:      down.sql drops the table and with it every link; the files stay until somebody removes them.
CREATE TABLE attachments (
    id         TEXT      NOT NULL PRIMARY KEY,
    noun       TEXT      NOT NULL,              -- kernel::Noun of the row
    noun_id    TEXT      NOT NULL,              -- the row, of whatever table; the daily sweep ends links of rows that are gone
    owner      TEXT      NOT NULL REFERENCES orgs (id), -- whose quota it counts for: the row's owner
    kind       TEXT      NOT NULL,              -- attachment::Kind
    name       TEXT      NOT NULL,              -- of the file, as it was handed in
    media      TEXT      NOT NULL,              -- attachment::Media, read from the bytes
    digest     TEXT      NOT NULL,              -- SHA-256 in hex: the name of the file on disk
    bytes      BIGINT    NOT NULL CHECK (bytes > 0),
    shown      BOOLEAN   NOT NULL,              -- whether others see it where they see the row
    added_by   TEXT      NOT NULL REFERENCES orgs (id),
    created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX attachments_same ON attachments (noun, noun_id, kind, digest);
CREATE INDEX attachments_owner ON attachments (owner);
CREATE INDEX attachments_digest ON attachments (digest);
