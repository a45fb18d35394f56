-- Why:       a superior's table is filled in as it was sent: title, columns in its words and order, lines to sign.
-- Old code:  unaffected, new table.
-- Data:      none to move.
-- Undo:      down.sql drops the forms: they are uploaded again.
CREATE TABLE report_forms (
    id         TEXT      NOT NULL PRIMARY KEY,
    org_id     TEXT      NOT NULL REFERENCES orgs (id),
    list       TEXT      NOT NULL,     -- listing::List
    name       TEXT      NOT NULL,
    layout     TEXT      NOT NULL,     -- sheet::Layout as JSON
    created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX report_forms_name ON report_forms (org_id, list, name);
