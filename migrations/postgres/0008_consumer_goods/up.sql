-- Why:       the fourth list of the plans: what brands make for households.
-- Old code:  unaffected, new table.
-- Data:      none to move.
-- Undo:      down.sql drops the table and every good in it.
CREATE TABLE consumer_goods (
    id             TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    owner          TEXT COLLATE "C" NOT NULL REFERENCES orgs (id),
    region         TEXT COLLATE "C" NOT NULL REFERENCES regions (code),
    review_region  TEXT COLLATE "C" NOT NULL REFERENCES regions (code),
    title          TEXT      NOT NULL,
    brand          TEXT      NOT NULL,
    models         TEXT      NOT NULL,          -- the main ones, as written
    category       TEXT COLLATE "C" REFERENCES categories (code),
    description    TEXT      NOT NULL,
    batch          TEXT      NOT NULL,          -- of the programme's list
    level          TEXT      NOT NULL,          -- consumer_good::Level
    labels         TEXT      NOT NULL,          -- JSON
    price_min_fen  BIGINT    CHECK (price_min_fen >= 0),
    price_max_fen  BIGINT    CHECK (price_max_fen >= 0),
    price_tax      TEXT      NOT NULL,          -- money::Tax
    trade_in       BOOLEAN   NOT NULL,
    trade_in_terms TEXT      NOT NULL,
    places         TEXT      NOT NULL,          -- JSON: consumer_good::Place
    contact_name   TEXT      NOT NULL,
    contact_phone  TEXT      NOT NULL,
    posted_on      DATE      NOT NULL,
    state          TEXT      NOT NULL,          -- life::State
    returned       TEXT      NOT NULL,
    entered_by     TEXT COLLATE "C" REFERENCES orgs (id),
    source_key     TEXT,
    sort_money     BIGINT    NOT NULL DEFAULT 0,
    version        INTEGER   NOT NULL DEFAULT 1,
    created_at     TIMESTAMP NOT NULL,
    updated_at     TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX consumer_goods_source ON consumer_goods (owner, source_key);
CREATE INDEX consumer_goods_review ON consumer_goods (review_region, state, id);
CREATE INDEX consumer_goods_newest ON consumer_goods (state, id);
CREATE INDEX consumer_goods_by_money ON consumer_goods (sort_money, id);
CREATE INDEX consumer_goods_entered ON consumer_goods (entered_by, id);
