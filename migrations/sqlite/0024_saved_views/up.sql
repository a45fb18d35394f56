-- Why:       who looks at the same part of a list every day wants to find it by a name.
-- Old code:  unaffected, new table.
-- Data:      none to move.
-- Undo:      down.sql drops every saved view.
CREATE TABLE saved_views (
    id         TEXT      NOT NULL PRIMARY KEY,
    user_id    TEXT      NOT NULL REFERENCES users (id),
    org_id     TEXT      NOT NULL REFERENCES orgs (id), -- that they acted for: another one has other rows
    page       TEXT      NOT NULL,
    name       TEXT      NOT NULL,
    query      TEXT      NOT NULL,                      -- as it stands in the page's address
    updated_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX saved_views_name ON saved_views (user_id, org_id, page, name);
