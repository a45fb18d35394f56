-- Why:       what an organisation chose for a header of a county's sheet holds for its next sheet of that list.
-- Old code:  unaffected, new table.
-- Data:      none to move.
-- Undo:      down.sql drops what was remembered: headers are chosen again.
CREATE TABLE mappings (
    org_id     TEXT NOT NULL REFERENCES orgs (id),
    list       TEXT NOT NULL,          -- listing::List
    header     TEXT NOT NULL,          -- sheet::Mapped::known_as
    key        TEXT      NOT NULL,          -- a column of the list; empty: none
    updated_at TIMESTAMP NOT NULL,
    PRIMARY KEY (org_id, list, header)
);
