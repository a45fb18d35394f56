-- Why:       a factory states what it must replace.
-- Old code:  unaffected, new tables.
-- Data:      none to move.
-- Undo:      down.sql drops both tables and every demand in them.
CREATE TABLE demands (
    id            TEXT COLLATE "C"      NOT NULL PRIMARY KEY,
    owner         TEXT COLLATE "C"      NOT NULL REFERENCES orgs (id),
    region        TEXT COLLATE "C"      NOT NULL REFERENCES regions (code),
    industry      TEXT COLLATE "C"      REFERENCES industries (code),
    title         TEXT      NOT NULL,
    reason        TEXT      NOT NULL,
    preferences   TEXT      NOT NULL,
    disclosure    TEXT      NOT NULL,          -- demand::Disclosure
    budget_fen    BIGINT    CHECK (budget_fen >= 0), -- of the whole
    budget_tax    TEXT      NOT NULL,          -- money::Tax
    budget_shown  BOOLEAN   NOT NULL,
    posted_on     DATE      NOT NULL,
    needed_by     DATE,
    contact_name  TEXT      NOT NULL,
    contact_phone TEXT      NOT NULL,
    state         TEXT      NOT NULL,          -- demand::State
    returned      TEXT      NOT NULL,          -- why it was returned
    entered_by    TEXT COLLATE "C"      REFERENCES orgs (id),
    source_key    TEXT COLLATE "C",                        -- the sheet's row: importing again updates it
    sort_money    BIGINT    NOT NULL DEFAULT 0, -- budget, 0 when none: sort keys are never null
    version       INTEGER   NOT NULL DEFAULT 1,
    created_at    TIMESTAMP NOT NULL,
    updated_at    TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX demands_source ON demands (owner, source_key);
CREATE INDEX demands_state_region ON demands (state, region, id);
CREATE INDEX demands_region ON demands (region, id);
CREATE INDEX demands_money ON demands (sort_money, id);
CREATE INDEX demands_state_money ON demands (state, sort_money, id);
CREATE TABLE demand_items (
    id              TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
    demand          TEXT COLLATE "C"    NOT NULL REFERENCES demands (id),
    ordinal         INTEGER NOT NULL CHECK (ordinal >= 1),
    name            TEXT    NOT NULL,
    category        TEXT COLLATE "C"    REFERENCES categories (code),
    quantity        INTEGER NOT NULL CHECK (quantity >= 1),
    unit            TEXT    NOT NULL,
    requirements    TEXT    NOT NULL,
    specs           TEXT    NOT NULL,          -- JSON: typed requirements
    unit_budget_fen BIGINT  CHECK (unit_budget_fen >= 0),
    replaces        TEXT    NOT NULL           -- JSON: the old machines
);
CREATE UNIQUE INDEX demand_items_demand ON demand_items (demand, ordinal);
CREATE INDEX demand_items_category ON demand_items (category, demand);
