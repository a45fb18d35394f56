-- Why:       matchmaking events: who is invited and comes, whom they wish to meet, the timetable, the day itself and what came of it.
-- Old code:  unaffected, new tables.
-- Data:      none to move.
-- Undo:      down.sql drops the events with all that hangs on them.
CREATE TABLE events (
    id                TEXT NOT NULL PRIMARY KEY,
    bureau            TEXT NOT NULL REFERENCES orgs (id),
    region            TEXT NOT NULL,
    kind              TEXT NOT NULL,
    title             TEXT NOT NULL,
    state             TEXT NOT NULL, -- event::EventState
    content           TEXT NOT NULL, -- event::Content as JSON
    keepers           TEXT NOT NULL, -- JSON: bureaus that manage it too
    open_page         BOOLEAN NOT NULL, -- anybody may read of it
    starts_on         DATE NOT NULL,
    ends_on           DATE NOT NULL,
    registration_ends DATE NOT NULL,
    timetable         INTEGER NOT NULL, -- the published version; 0: none
    reason            TEXT NOT NULL, -- why it was cancelled
    version           INTEGER NOT NULL,
    created_at        TIMESTAMP NOT NULL,
    updated_at        TIMESTAMP NOT NULL
);
CREATE TABLE event_members (
    id          TEXT NOT NULL PRIMARY KEY,
    event       TEXT NOT NULL REFERENCES events (id),
    org         TEXT NOT NULL REFERENCES orgs (id),
    side        TEXT NOT NULL, -- event::member::MemberSide
    standing    TEXT NOT NULL, -- event::member::Standing
    invited_at  TIMESTAMP,
    seen_at     TIMESTAMP,
    answered_at TIMESTAMP,
    reminded_on DATE,
    code_hash   TEXT, -- of the one-click answer
    predicted   BIGINT NOT NULL, -- what the composer expected of it
    reason      TEXT NOT NULL, -- why it declined or was refused
    content     TEXT NOT NULL, -- event::member::Registration as JSON
    late        BOOLEAN NOT NULL,
    absent_from INTEGER, -- the slot from which it does not come
    badge       TEXT NOT NULL,
    version     INTEGER NOT NULL,
    created_at  TIMESTAMP NOT NULL,
    updated_at  TIMESTAMP NOT NULL
);
CREATE TABLE event_requests (
    event      TEXT NOT NULL REFERENCES events (id),
    a          TEXT NOT NULL REFERENCES event_members (id),
    b          TEXT NOT NULL REFERENCES event_members (id), -- a < b
    a_says     TEXT NOT NULL, -- event::wish::Says
    b_says     TEXT NOT NULL,
    a_rank     INTEGER NOT NULL, -- 0: not ranked
    b_rank     INTEGER NOT NULL,
    points     INTEGER NOT NULL, -- 0 to 100, of the matching engine
    why        TEXT NOT NULL, -- JSON: what the points rest on
    hall       INTEGER, -- where they want to sit
    forbidden  BOOLEAN NOT NULL,
    pinned     INTEGER, -- the slot that the hosts fixed
    asked_on   DATE,
    expires_on DATE,
    updated_at TIMESTAMP NOT NULL,
    PRIMARY KEY (event, a, b)
);
CREATE TABLE event_timetables (
    event        TEXT NOT NULL REFERENCES events (id),
    number       INTEGER NOT NULL, -- 0: the working draft; 1 … as published
    solution     TEXT NOT NULL, -- event::timetable::Solution as JSON
    digest       TEXT NOT NULL, -- of what it was made from
    note         TEXT NOT NULL,
    made_by      TEXT,
    job          TEXT,
    version      INTEGER NOT NULL,
    created_at   TIMESTAMP NOT NULL,
    published_at TIMESTAMP,
    PRIMARY KEY (event, number)
);
CREATE TABLE event_meetings (
    id         TEXT NOT NULL PRIMARY KEY,
    event      TEXT NOT NULL REFERENCES events (id),
    a          TEXT NOT NULL REFERENCES event_members (id),
    b          TEXT NOT NULL REFERENCES event_members (id),
    slot       INTEGER NOT NULL,
    hall       INTEGER NOT NULL,
    seat       INTEGER NOT NULL, -- the table, from 1
    starts_at  TIMESTAMP NOT NULL,
    ends_at    TIMESTAMP NOT NULL,
    state      TEXT NOT NULL, -- event::meeting::MeetingState
    walk_in    BOOLEAN NOT NULL,
    since      INTEGER NOT NULL, -- the version that put it there
    version    INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE TABLE event_visits (
    event       TEXT NOT NULL REFERENCES events (id),
    key         TEXT NOT NULL, -- made by the device: sent twice, it is one visit
    member      TEXT NOT NULL REFERENCES event_members (id),
    kind        TEXT NOT NULL, -- event::day::VisitKind
    hall        INTEGER,
    at          TIMESTAMP NOT NULL, -- as the device says
    received_at TIMESTAMP NOT NULL,
    by_user     TEXT,
    PRIMARY KEY (event, key)
);
CREATE TABLE event_outcomes (
    id           TEXT NOT NULL PRIMARY KEY,
    meeting      TEXT NOT NULL REFERENCES event_meetings (id),
    member       TEXT NOT NULL REFERENCES event_members (id), -- whose word it is
    result       TEXT NOT NULL, -- event::outcome::OutcomeKind
    fen          BIGINT,
    next_step    TEXT NOT NULL,
    next_on      DATE,
    note         TEXT NOT NULL,
    introduction TEXT, -- what came of it
    version      INTEGER NOT NULL,
    created_at   TIMESTAMP NOT NULL,
    updated_at   TIMESTAMP NOT NULL
);
CREATE INDEX events_bureau ON events (bureau, id);
CREATE INDEX events_starts ON events (starts_on, id);
CREATE UNIQUE INDEX event_members_org ON event_members (event, org);
CREATE INDEX event_members_of_org ON event_members (org, event);
CREATE UNIQUE INDEX event_members_badge ON event_members (badge);
CREATE UNIQUE INDEX event_members_code ON event_members (code_hash);
CREATE INDEX event_requests_b ON event_requests (event, b);
CREATE INDEX event_meetings_event ON event_meetings (event, slot);
CREATE INDEX event_meetings_a ON event_meetings (a);
CREATE INDEX event_meetings_b ON event_meetings (b);
CREATE INDEX event_visits_member ON event_visits (member, at);
CREATE UNIQUE INDEX event_outcomes_side ON event_outcomes (meeting, member);
