-- Why:       a lender lists its products; a firm asks for money.
-- Old code:  unaffected, new tables.
-- Data:      none to move.
-- Undo:      down.sql drops both tables and every row in them.
CREATE TABLE lender_products (
    id             TEXT COLLATE "C"      NOT NULL PRIMARY KEY,
    owner          TEXT COLLATE "C"      NOT NULL REFERENCES orgs (id),
    region         TEXT COLLATE "C"      NOT NULL REFERENCES regions (code), -- of the lender; where it lends is in terms
    name           TEXT      NOT NULL,
    kind           TEXT      NOT NULL,          -- matching::finance: loan, lease …
    description    TEXT      NOT NULL,
    amount_min_fen BIGINT    NOT NULL CHECK (amount_min_fen >= 0),
    amount_max_fen BIGINT    CHECK (amount_max_fen >= 0),
    terms          TEXT      NOT NULL,          -- JSON: finance::Terms, every other condition
    posted_on      DATE      NOT NULL,
    state          TEXT      NOT NULL,          -- finance::State
    returned       TEXT      NOT NULL,
    entered_by     TEXT COLLATE "C"      REFERENCES orgs (id),
    source_key     TEXT COLLATE "C",
    version        INTEGER   NOT NULL DEFAULT 1,
    created_at     TIMESTAMP NOT NULL,
    updated_at     TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX lender_products_source ON lender_products (owner, source_key);
CREATE INDEX lender_products_state ON lender_products (state, region, id);
CREATE INDEX lender_products_money ON lender_products (state, amount_min_fen, id);
CREATE TABLE financing_requests (
    id            TEXT COLLATE "C"      NOT NULL PRIMARY KEY,
    owner         TEXT COLLATE "C"      NOT NULL REFERENCES orgs (id),
    region        TEXT COLLATE "C"      NOT NULL REFERENCES regions (code),
    industry      TEXT COLLATE "C"      REFERENCES industries (code),
    demand        TEXT COLLATE "C"      REFERENCES demands (id),
    title         TEXT      NOT NULL,
    purpose       TEXT      NOT NULL,
    amount_fen    BIGINT    NOT NULL CHECK (amount_fen >= 0),
    details       TEXT      NOT NULL,          -- JSON: finance::Details, the firm's figures
    contact_name  TEXT      NOT NULL,
    contact_phone TEXT      NOT NULL,
    posted_on     DATE      NOT NULL,
    needed_by     DATE,
    state         TEXT      NOT NULL,          -- finance::State
    returned      TEXT      NOT NULL,
    entered_by    TEXT COLLATE "C"      REFERENCES orgs (id),
    source_key    TEXT COLLATE "C",
    version       INTEGER   NOT NULL DEFAULT 1,
    created_at    TIMESTAMP NOT NULL,
    updated_at    TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX financing_requests_source ON financing_requests (owner, source_key);
CREATE INDEX financing_requests_state ON financing_requests (state, region, id);
CREATE INDEX financing_requests_money ON financing_requests (state, amount_fen, id);
CREATE INDEX financing_requests_demand ON financing_requests (demand);
