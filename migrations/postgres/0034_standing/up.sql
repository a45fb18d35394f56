-- Why:       for every published demand item the best products are kept as they change, and both sides are told of new ones.
-- Old code:  unaffected, new tables.
-- Data:      none to move: the server ranks everything when it starts, and tells nobody of it.
-- Undo:      down.sql drops the lists, which can be made again, and what was told, so that pairs may be told twice.
CREATE TABLE standing_state (
    name             TEXT COLLATE "C" NOT NULL PRIMARY KEY, -- of what follows the log: demands
    holder           TEXT      NOT NULL,             -- the process that follows; one at a time
    leased_till      TIMESTAMP NOT NULL,
    epoch            BIGINT    NOT NULL,             -- how far the log is followed
    tx               BIGINT    NOT NULL,
    seq              BIGINT    NOT NULL,
    ranking          INTEGER   NOT NULL,             -- the one that is shown; 0: none yet
    weights          TEXT      NOT NULL,
    rules            TEXT      NOT NULL,
    upcoming         INTEGER,                        -- the one that is being made
    upcoming_weights TEXT      NOT NULL,
    upcoming_rules   TEXT      NOT NULL,
    ranked_to        TEXT COLLATE "C" NOT NULL,             -- the last demand of it that is done
    done             INTEGER   NOT NULL,
    total            INTEGER   NOT NULL,
    started_at       TIMESTAMP,
    finished_at      TIMESTAMP
);
CREATE TABLE standing_pairs (
    ranking      INTEGER   NOT NULL,
    demand       TEXT COLLATE "C" NOT NULL REFERENCES demands (id),
    item         INTEGER   NOT NULL,             -- its ordinal, from 1
    product      TEXT COLLATE "C" NOT NULL REFERENCES products (id),
    id           TEXT COLLATE "C" NOT NULL,             -- UUIDv7: stays when lists are made anew
    buyer        TEXT COLLATE "C" NOT NULL REFERENCES orgs (id),
    maker        TEXT COLLATE "C" NOT NULL REFERENCES orgs (id),
    points       INTEGER   NOT NULL,
    fit          TEXT      NOT NULL,             -- standing::Answers
    listed       BOOLEAN   NOT NULL,             -- in the buyer's list
    maker_points INTEGER   NOT NULL,             -- without a look at the budget
    maker_fit    TEXT      NOT NULL,
    maker_listed BOOLEAN   NOT NULL,             -- in the list that the maker sees
    weights      TEXT      NOT NULL,
    since        TIMESTAMP NOT NULL,
    PRIMARY KEY (ranking, demand, item, product)
);
CREATE INDEX standing_pairs_buyer ON standing_pairs (buyer, ranking, id);
CREATE INDEX standing_pairs_maker ON standing_pairs (maker, ranking, id);
CREATE INDEX standing_pairs_product ON standing_pairs (product, ranking);
CREATE TABLE standing_profiles (
    noun        TEXT COLLATE "C" NOT NULL,
    row_id      TEXT COLLATE "C" NOT NULL,
    fingerprint TEXT NOT NULL,                   -- of what the scorer sees: the same is not ranked again
    PRIMARY KEY (noun, row_id)
);
CREATE TABLE standing_told (
    demand   TEXT COLLATE "C" NOT NULL REFERENCES demands (id),
    product  TEXT COLLATE "C" NOT NULL REFERENCES products (id),
    side     TEXT NOT NULL,                      -- standing::Side
    receiver TEXT COLLATE "C" NOT NULL REFERENCES orgs (id),
    state    TEXT NOT NULL,                      -- standing::Telling
    day      DATE NOT NULL,
    PRIMARY KEY (demand, product, side)
);
CREATE INDEX standing_told_state ON standing_told (state, receiver, side);
