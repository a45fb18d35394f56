-- Why:       a buyer says that a product does not suit, and why: it is not shown for that demand again, and its maker learns the reason.
-- Old code:  unaffected, a new table.
-- Data:      none to move.
-- Undo:      down.sql drops what buyers said.
CREATE TABLE unsuitable (
    demand     TEXT COLLATE "C" NOT NULL REFERENCES demands (id),
    product    TEXT COLLATE "C" NOT NULL REFERENCES products (id),
    item       TEXT COLLATE "C",                             -- of the demand; none for all of it
    reason     TEXT      NOT NULL,               -- unsuitable::Reason
    note       TEXT      NOT NULL,               -- for the maker
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (demand, product)
);
CREATE INDEX unsuitable_product ON unsuitable (product);
