-- Why:       whoever enters rows has declared before that nothing classified is in them.
-- Old code:  unaffected, new table.
-- Data:      none to move: everybody declares before their next write.
-- Undo:      down.sql drops every declaration.
CREATE TABLE declarations (
    user_id      TEXT COLLATE "C" NOT NULL REFERENCES users (id),
    text_version TEXT COLLATE "C" NOT NULL,           -- of the text that was agreed to
    org_id       TEXT COLLATE "C" NOT NULL REFERENCES orgs (id), -- whom the user acted for
    accepted_at  TIMESTAMP NOT NULL,
    PRIMARY KEY (user_id, text_version)
);
