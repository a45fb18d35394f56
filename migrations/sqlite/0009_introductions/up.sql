-- Why:       a maker and a factory, a lender and a firm are introduced to each other; contacts open only when both consent.
-- Old code:  unaffected, new tables.
-- Data:      none to move; `duijie migrate` fills the days.
-- Undo:      down.sql drops every introduction with its consents and receipts, and the days that bureaus have set.
CREATE TABLE holidays (
    day      DATE NOT NULL PRIMARY KEY,
    kind     TEXT NOT NULL,             -- calendar::DayKind
    document TEXT NOT NULL,             -- the notice that says so
    set_by   TEXT REFERENCES orgs (id)  -- the bureau that set it; empty: from seeds/reference
);
CREATE TABLE introductions (
    id                TEXT      NOT NULL PRIMARY KEY,
    demand            TEXT      REFERENCES demands (id),
    product           TEXT      REFERENCES products (id),
    financing_request TEXT      REFERENCES financing_requests (id),
    lender_product    TEXT      REFERENCES lender_products (id),
    asked_by          TEXT      NOT NULL,      -- introduction::Side
    asker             TEXT      NOT NULL REFERENCES orgs (id),
    answerer          TEXT      NOT NULL REFERENCES orgs (id),
    need_region       TEXT      NOT NULL,      -- whose bureaus see that it exists
    offer_region      TEXT      NOT NULL,
    message           TEXT      NOT NULL,
    reason            TEXT      NOT NULL,      -- why it was declined
    state             TEXT      NOT NULL,      -- introduction::IntroductionState
    due_on            DATE      NOT NULL,      -- the last day on which it can be answered
    open_pair         TEXT,                    -- the two rows while no other introduction of them may be asked for
    version           INTEGER   NOT NULL DEFAULT 1,
    created_at        TIMESTAMP NOT NULL,
    updated_at        TIMESTAMP NOT NULL,
    CHECK ((demand IS NULL) = (product IS NULL)),
    CHECK ((financing_request IS NULL) = (lender_product IS NULL)),
    CHECK ((demand IS NULL) <> (financing_request IS NULL))
);
CREATE UNIQUE INDEX introductions_open ON introductions (open_pair);
CREATE INDEX introductions_asker ON introductions (asker, id);
CREATE INDEX introductions_answerer ON introductions (answerer, id);
CREATE INDEX introductions_need_region ON introductions (need_region, id);
CREATE INDEX introductions_offer_region ON introductions (offer_region, id);
CREATE INDEX introductions_demand ON introductions (demand, state);
CREATE INDEX introductions_request ON introductions (financing_request, state);
CREATE TABLE consents (
    introduction TEXT      NOT NULL REFERENCES introductions (id),
    org          TEXT      NOT NULL REFERENCES orgs (id),
    user_id      TEXT      NOT NULL REFERENCES users (id), -- who consented for it
    recipient    TEXT      NOT NULL REFERENCES orgs (id),
    purpose      TEXT      NOT NULL,
    text_version TEXT      NOT NULL,           -- of the text that was agreed to
    given_at     TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP,
    PRIMARY KEY (introduction, org)
);
CREATE TABLE receipts (
    introduction TEXT      NOT NULL REFERENCES introductions (id),
    told         TEXT      NOT NULL REFERENCES orgs (id),
    day          DATE      NOT NULL,
    about        TEXT      NOT NULL REFERENCES orgs (id),
    user_id      TEXT      NOT NULL REFERENCES users (id), -- who was the first to look that day
    what         TEXT      NOT NULL,           -- receipt::Told, joined by commas
    at           TIMESTAMP NOT NULL,
    PRIMARY KEY (introduction, told, day)
);
