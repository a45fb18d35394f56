-- Why:       the weights of matching are data: who changed them, when, under which document, can be read by anybody.
-- Old code:  unaffected, a new table; it goes on with the embedded weights.
-- Data:      none to move: without a row the embedded weights hold.
-- Undo:      down.sql drops all sets: the embedded weights hold again.
CREATE TABLE match_weights (
    ordinal    INTEGER   NOT NULL PRIMARY KEY,   -- the greatest holds
    version    TEXT      NOT NULL,               -- shown with each result
    numbers    TEXT      NOT NULL,               -- matching::Weights, all of it
    document   TEXT      NOT NULL,               -- number or name of what decided it
    reason     TEXT      NOT NULL,
    org_id     TEXT      REFERENCES orgs (id),   -- none: the command line
    user_id    TEXT,
    created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX match_weights_version ON match_weights (version);
