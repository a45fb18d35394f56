-- Why:       a maker lists what it supplies.
-- Old code:  unaffected, new table.
-- Data:      none to move.
-- Undo:      down.sql drops the table and every product in it.
CREATE TABLE products (
    id             TEXT COLLATE "C"      NOT NULL PRIMARY KEY,
    owner          TEXT COLLATE "C"      NOT NULL REFERENCES orgs (id),
    region         TEXT COLLATE "C"      NOT NULL REFERENCES regions (code),
    kind           TEXT      NOT NULL,          -- product::Kind
    title          TEXT      NOT NULL,
    model          TEXT      NOT NULL,
    brand          TEXT      NOT NULL,
    category       TEXT COLLATE "C"      REFERENCES categories (code),
    description    TEXT      NOT NULL,
    spec_text      TEXT      NOT NULL,
    specs          TEXT      NOT NULL,          -- JSON: typed specs
    price_min_fen  BIGINT    CHECK (price_min_fen >= 0),
    price_max_fen  BIGINT    CHECK (price_max_fen >= 0),
    price_tax      TEXT      NOT NULL,          -- money::Tax
    lead_time_days INTEGER   CHECK (lead_time_days >= 0),
    service_area   TEXT      NOT NULL,          -- as written; empty: not stated
    certificates   TEXT      NOT NULL,          -- JSON
    supply_role    TEXT      NOT NULL,          -- maker, agent or integrator
    remanufactured BOOLEAN   NOT NULL,
    imported       BOOLEAN   NOT NULL,
    discontinued   BOOLEAN   NOT NULL,
    listed_year    INTEGER,
    posted_on      DATE      NOT NULL,
    state          TEXT      NOT NULL,          -- product::State
    returned       TEXT      NOT NULL,
    entered_by     TEXT COLLATE "C"      REFERENCES orgs (id),
    source_key     TEXT COLLATE "C",
    sort_money     BIGINT    NOT NULL DEFAULT 0,
    version        INTEGER   NOT NULL DEFAULT 1,
    created_at     TIMESTAMP NOT NULL,
    updated_at     TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX products_source ON products (owner, source_key);
CREATE INDEX products_state_region ON products (state, region, id);
CREATE INDEX products_state_category ON products (state, category, id);
CREATE INDEX products_state_money ON products (state, sort_money, id);
