-- Why:       every write leaves a change-log row and an audit line; retries do not double; long work is counted.
-- Old code:  unaffected, new tables.
-- Data:      none to move.
-- Undo:      down.sql drops the trail of all that happened: export the audit table before.
CREATE TABLE facts (
    name  TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE changes (
    seq     BIGINT    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tx      BIGINT    NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
    noun    TEXT      NOT NULL,
    noun_id TEXT COLLATE "C"      NOT NULL,
    at      TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX changes_tx_seq ON changes (tx, seq);
CREATE TABLE audit (
    id      TEXT COLLATE "C"      NOT NULL PRIMARY KEY, -- UUIDv7: time order
    at      TIMESTAMP NOT NULL,
    user_id TEXT COLLATE "C",                           -- empty: the command line or a worker
    org_id  TEXT COLLATE "C",
    address TEXT      NOT NULL,
    act     TEXT      NOT NULL,
    noun    TEXT      NOT NULL,
    noun_id TEXT COLLATE "C"      NOT NULL,
    detail  TEXT      NOT NULL
);
CREATE INDEX audit_noun ON audit (noun_id, id);
CREATE TABLE answers (
    asker       TEXT COLLATE "C"      NOT NULL,
    key         TEXT COLLATE "C"      NOT NULL,          -- Idempotency-Key
    fingerprint TEXT      NOT NULL,          -- of operation and body: the same key with another body is refused
    body        TEXT      NOT NULL,
    created_at  TIMESTAMP NOT NULL,
    PRIMARY KEY (asker, key)
);
CREATE INDEX answers_created_at ON answers (created_at);
CREATE TABLE uploads (
    id         TEXT COLLATE "C"      NOT NULL PRIMARY KEY,
    name       TEXT      NOT NULL,
    digest     TEXT      NOT NULL,           -- SHA-256, hexadecimal
    content    BYTEA      NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE TABLE jobs (
    id          TEXT COLLATE "C"      NOT NULL PRIMARY KEY,
    kind        TEXT      NOT NULL,
    owner       TEXT COLLATE "C",                        -- org; empty: the operator
    made_by     TEXT COLLATE "C",
    region      TEXT COLLATE "C",
    state       TEXT      NOT NULL,          -- job::State
    input       TEXT      NOT NULL,
    upload      TEXT COLLATE "C"      REFERENCES uploads (id),
    done        INTEGER   NOT NULL DEFAULT 0,
    total       INTEGER   NOT NULL DEFAULT 0,
    result      TEXT      NOT NULL DEFAULT '',
    problem     TEXT      NOT NULL DEFAULT '',
    leased_till TIMESTAMP,
    created_at  TIMESTAMP NOT NULL,
    updated_at  TIMESTAMP NOT NULL
);
CREATE INDEX jobs_state ON jobs (state, id);
CREATE INDEX jobs_owner ON jobs (owner, id);
