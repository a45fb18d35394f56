-- Why:       code tables that rows point to; filled from seeds/reference at every start.
-- Old code:  unaffected, new tables.
-- Data:      none to move.
-- Undo:      down.sql drops them; `duijie migrate` fills them again.
CREATE TABLE reference_files (
    name      TEXT      NOT NULL PRIMARY KEY,
    digest    TEXT      NOT NULL,
    row_count INTEGER   NOT NULL,
    loaded_at TIMESTAMP NOT NULL
);
CREATE TABLE regions (
    code      TEXT      NOT NULL PRIMARY KEY, -- GB/T 2260; zones: K + digit in the county's place
    name      TEXT      NOT NULL,
    full_name TEXT      NOT NULL,
    level     TEXT      NOT NULL,
    parent    TEXT,
    retired   BOOLEAN   NOT NULL DEFAULT FALSE
);
CREATE INDEX regions_parent ON regions (parent, code);
CREATE TABLE industries (
    code    TEXT   NOT NULL PRIMARY KEY, -- GB/T 4754-2017 with its section letter
    name    TEXT   NOT NULL,
    parent  TEXT,
    retired BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE TABLE categories (
    code    TEXT    NOT NULL PRIMARY KEY, -- the equipment taxonomy: 01.02.03
    name_zh TEXT    NOT NULL,
    name_en TEXT    NOT NULL,
    parent  TEXT,
    aliases TEXT    NOT NULL,
    retired BOOLEAN NOT NULL DEFAULT FALSE
);
