-- Why:       who takes part, who acts for whom, and who is signed in.
-- Old code:  unaffected, new tables.
-- Data:      none to move.
-- Undo:      down.sql drops every organisation, user and session.
CREATE TABLE orgs (
    id            TEXT COLLATE "C"      NOT NULL PRIMARY KEY,
    name          TEXT COLLATE "C"      NOT NULL,
    credit_code   TEXT COLLATE "C",                        -- GB 32100-2015; empty: to be supplied
    roles         TEXT      NOT NULL,          -- org::Role, joined by commas
    buyer_kind    TEXT      NOT NULL,
    supply_role   TEXT      NOT NULL,
    department    TEXT      NOT NULL,          -- bureaus: which office
    region        TEXT COLLATE "C"      NOT NULL REFERENCES regions (code),
    industry      TEXT COLLATE "C"      REFERENCES industries (code),
    address       TEXT      NOT NULL,
    legal_person  TEXT      NOT NULL,
    contact_name  TEXT      NOT NULL,
    contact_phone TEXT      NOT NULL,
    parent        TEXT COLLATE "C"      REFERENCES orgs (id),
    state         TEXT      NOT NULL,          -- org::State
    refusal       TEXT      NOT NULL,
    entered_by    TEXT COLLATE "C"      REFERENCES orgs (id),
    version       INTEGER   NOT NULL DEFAULT 1,
    created_at    TIMESTAMP NOT NULL,
    updated_at    TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX orgs_credit_code ON orgs (credit_code);
CREATE INDEX orgs_region ON orgs (region, id);
CREATE INDEX orgs_name ON orgs (name);
CREATE TABLE users (
    id            TEXT COLLATE "C"      NOT NULL PRIMARY KEY,
    login         TEXT COLLATE "C"      NOT NULL,          -- lower case
    name          TEXT      NOT NULL,
    password_hash TEXT      NOT NULL,
    created_at    TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX users_login ON users (login);
CREATE TABLE memberships (
    user_id    TEXT COLLATE "C"      NOT NULL REFERENCES users (id),
    org_id     TEXT COLLATE "C"      NOT NULL REFERENCES orgs (id),
    role       TEXT      NOT NULL,             -- owner, editor, viewer
    pending    BOOLEAN   NOT NULL,             -- a claim that a bureau has yet to confirm
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (user_id, org_id)
);
CREATE INDEX memberships_org ON memberships (org_id, user_id);
CREATE TABLE sessions (
    id          TEXT COLLATE "C"      NOT NULL PRIMARY KEY,
    user_id     TEXT COLLATE "C"      NOT NULL REFERENCES users (id),
    org_id      TEXT COLLATE "C"      NOT NULL REFERENCES orgs (id),
    token_hash  TEXT COLLATE "C"      NOT NULL,            -- SHA-256 of the refresh token that is good now
    former_hash TEXT COLLATE "C"      NOT NULL,            -- and of the one before: seen again late, it is theft
    rotated_at  TIMESTAMP NOT NULL,
    expires_at  TIMESTAMP NOT NULL,
    revoked     BOOLEAN   NOT NULL,
    agent       TEXT      NOT NULL,
    created_at  TIMESTAMP NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id, id);
