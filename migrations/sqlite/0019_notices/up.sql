-- Why:       people are told what happened to what is theirs, in the application and, where they wish, by letter.
-- Old code:  unaffected, new tables.
-- Data:      none to move.
-- Undo:      down.sql drops every notice with its read marks, receipts and settings.
CREATE TABLE notices (
    id         TEXT      NOT NULL PRIMARY KEY,
    inbox      TEXT      NOT NULL,              -- an organisation's id or a user's: of two tables, so no foreign key
    kind       TEXT      NOT NULL,              -- notice::Kind
    noun       TEXT      NOT NULL,
    noun_id    TEXT      NOT NULL,
    words      TEXT      NOT NULL,              -- JSON: the values of its sentence
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX notices_inbox ON notices (inbox, id);
CREATE INDEX notices_about ON notices (noun_id, kind);
CREATE INDEX notices_age ON notices (created_at);
CREATE TABLE notice_reads (
    user_id TEXT      NOT NULL REFERENCES users (id),
    notice  TEXT      NOT NULL REFERENCES notices (id),
    at      TIMESTAMP NOT NULL,
    PRIMARY KEY (user_id, notice)
);
CREATE INDEX notice_reads_notice ON notice_reads (notice);
CREATE TABLE notice_letters (
    notice   TEXT      NOT NULL REFERENCES notices (id),
    user_id  TEXT      NOT NULL REFERENCES users (id),
    sent_by  TEXT      NOT NULL,                -- deliver::By
    state    TEXT      NOT NULL,                -- notice::LetterState
    reason   TEXT      NOT NULL,                -- why it was not sent, or not yet
    tries    INTEGER   NOT NULL,
    at       TIMESTAMP NOT NULL,                -- of the last try
    PRIMARY KEY (notice, user_id)
);
CREATE INDEX notice_letters_user ON notice_letters (user_id, at);
CREATE TABLE notice_settings (
    user_id    TEXT      NOT NULL PRIMARY KEY REFERENCES users (id),
    by_letter  TEXT      NOT NULL,              -- JSON: notice::Kind
    lang       TEXT      NOT NULL,              -- of the letters
    updated_at TIMESTAMP NOT NULL
);
