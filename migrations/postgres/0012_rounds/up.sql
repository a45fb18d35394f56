-- Why:       a bureau asks firms to answer a list by a day (征集), calls those that have not, and hands the result up.
-- Old code:  unaffected, new tables.
-- Data:      none to move.
-- Undo:      down.sql drops every round with its members, calls and reminders; the lists' rows stay.
CREATE TABLE rounds (
    id            TEXT      NOT NULL PRIMARY KEY,
    bureau        TEXT      NOT NULL REFERENCES orgs (id),
    region        TEXT      NOT NULL,            -- whose firms are asked
    list          TEXT      NOT NULL,            -- listing::List
    title         TEXT      NOT NULL,
    notice_number TEXT      NOT NULL,            -- of the notice that asks, 缙经信〔2026〕12号
    notice        TEXT      NOT NULL,            -- what is asked, for the firms
    counted_from  DATE      NOT NULL,            -- rows posted from this day on are answers
    deadline      DATE      NOT NULL,            -- the last day
    remind_days   INTEGER   NOT NULL,            -- so many days before the deadline reminders go out; 0: never by itself
    reminded_on   DATE,                          -- when they did
    state         TEXT      NOT NULL,            -- round::RoundState
    version       INTEGER   NOT NULL DEFAULT 1,
    created_at    TIMESTAMP NOT NULL,
    updated_at    TIMESTAMP NOT NULL
);
CREATE INDEX rounds_bureau ON rounds (bureau, id);
CREATE INDEX rounds_region ON rounds (region, id);
CREATE INDEX rounds_state ON rounds (state, deadline);
CREATE TABLE round_members (
    id            TEXT      NOT NULL PRIMARY KEY,
    round         TEXT      NOT NULL REFERENCES rounds (id),
    org           TEXT      NOT NULL REFERENCES orgs (id),
    bureau        TEXT      NOT NULL REFERENCES orgs (id), -- whose round it is
    region        TEXT      NOT NULL,            -- of the firm when it was asked
    contact_name  TEXT      NOT NULL,            -- as the bureau's own list has it
    contact_phone TEXT      NOT NULL,
    answer        TEXT,                          -- round::Answer; none: its rows speak
    answer_note   TEXT      NOT NULL,
    answered_by   TEXT      REFERENCES users (id),
    answered_at   TIMESTAMP,
    calls         INTEGER   NOT NULL,
    last_outcome  TEXT,                          -- round::Outcome of the newest call
    next_call_on  DATE,
    reminders     INTEGER   NOT NULL,
    reminded_on   DATE,
    final_status  TEXT,                          -- round::Status when the round was closed
    final_rows    INTEGER,
    version       INTEGER   NOT NULL DEFAULT 1,
    created_at    TIMESTAMP NOT NULL,
    updated_at    TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX round_members_org ON round_members (round, org);
CREATE INDEX round_members_asked ON round_members (org, id);
CREATE TABLE round_calls (
    id      TEXT      NOT NULL PRIMARY KEY,
    member  TEXT      NOT NULL REFERENCES round_members (id),
    org     TEXT      NOT NULL REFERENCES orgs (id),  -- who called
    user_id TEXT      NOT NULL REFERENCES users (id),
    outcome TEXT      NOT NULL,                       -- round::Outcome
    note    TEXT      NOT NULL,
    next_on DATE,
    at      TIMESTAMP NOT NULL
);
CREATE INDEX round_calls_member ON round_calls (member, id);
CREATE TABLE round_letters (
    id     TEXT      NOT NULL PRIMARY KEY,
    member TEXT      NOT NULL REFERENCES round_members (id),
    job    TEXT      NOT NULL,
    way    TEXT      NOT NULL,                        -- sms, mail; empty: no way to reach the firm
    state  TEXT      NOT NULL,                        -- round::letter::LetterState
    reason TEXT      NOT NULL,                        -- why it was not sent
    at     TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX round_letters_member ON round_letters (member, job);
CREATE INDEX round_letters_job ON round_letters (job, state);
