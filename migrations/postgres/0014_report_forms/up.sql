-- Why:       a superior's table is filled in as it was sent: title, columns in its words and order, lines to sign.
-- Old code:  unaffected, new table.
-- Data:      none to move.
-- Undo:      down.sql drops the forms: they are uploaded again.
CREATE TABLE report_forms (
    id         TEXT COLLATE "C"      NOT NULL PRIMARY KEY,
    org_id     TEXT COLLATE "C"      NOT NULL REFERENCES orgs (id),
    list       TEXT COLLATE "C"      NOT NULL,     -- listing::List
    name       TEXT COLLATE "C"      NOT NULL,
    layout     TEXT COLLATE "C"      NOT NULL,     -- sheet::Layout as JSON
    created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX report_forms_name ON report_forms (org_id, list, name);
