-- Why:       what answers a demand is handed around as a link in a chat: whoever has the code reads what its owner chose to share.
-- Old code:  unaffected, a new table.
-- Data:      none to move.
-- Undo:      down.sql ends every share.
CREATE TABLE demand_shares (
    code       TEXT COLLATE "C" NOT NULL PRIMARY KEY,  -- 78 random bits
    demand     TEXT COLLATE "C" NOT NULL REFERENCES demands (id),
    chosen     TEXT      NOT NULL,              -- JSON: share::Chosen
    created_at TIMESTAMP NOT NULL,
    expires_on DATE      NOT NULL               -- the last day
);
CREATE UNIQUE INDEX demand_shares_demand ON demand_shares (demand);
CREATE INDEX demand_shares_expiry ON demand_shares (expires_on);
