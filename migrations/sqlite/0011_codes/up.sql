-- Why:       firms without work mail sign in, claim and join by one-time codes; users see their sessions; a second factor.
-- Old code:  unaffected: new tables, and a column with a default.
-- Data:      none to move; sessions so far have no address.
-- Undo:      down.sql drops codes and second factors; whoever had one signs in without it.
CREATE TABLE codes (
    id         TEXT      NOT NULL PRIMARY KEY,
    purpose    TEXT      NOT NULL,                  -- auth::code::Purpose
    login      TEXT,                                -- lower case; claim codes have none
    org        TEXT      REFERENCES orgs (id),      -- what is claimed or joined
    role       TEXT,                                -- what an invited user will be
    digest     TEXT      NOT NULL,                  -- SHA-256 of this row's id and the code
    tries      INTEGER   NOT NULL DEFAULT 0,
    expires_at TIMESTAMP NOT NULL,
    used_at    TIMESTAMP,
    issued_by  TEXT      REFERENCES users (id),     -- empty: the asker, who is not signed in
    issued_for TEXT      REFERENCES orgs (id),      -- the organisation that the issuer acted for
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX codes_login ON codes (login, created_at);
CREATE INDEX codes_org ON codes (org, id);
CREATE INDEX codes_expires_at ON codes (expires_at);
CREATE TABLE second_factors (
    user_id      TEXT      NOT NULL PRIMARY KEY REFERENCES users (id),
    secret       TEXT      NOT NULL,                -- base32, RFC 6238
    confirmed_at TIMESTAMP,                         -- empty: offered, not asked for yet
    last_step    BIGINT    NOT NULL DEFAULT 0,      -- a code of this step or before has been used
    recovery     TEXT      NOT NULL DEFAULT '[]'    -- JSON: SHA-256 of each recovery code that is left
);
ALTER TABLE sessions ADD COLUMN address TEXT NOT NULL DEFAULT '';
