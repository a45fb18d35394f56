-- Why:       a 技改项目 groups the demands and financing requests of one firm; a request says whom it hopes to borrow from,
--            until when it wants an answer, and why nothing came of it.
-- Old code:  reads and writes rows as before; what it writes belongs to no project.
-- Data:      none to move.
-- Undo:      down.sql drops the projects, and from demands and requests what they say of them.
CREATE TABLE projects (
    id            TEXT      NOT NULL PRIMARY KEY,
    owner         TEXT      NOT NULL REFERENCES orgs (id),
    region        TEXT      NOT NULL,
    title         TEXT      NOT NULL,
    code          TEXT,                         -- kernel::project_code
    filing        TEXT      NOT NULL,           -- the local number, in words, where there is no code
    filed_on      DATE,
    level         TEXT      NOT NULL,           -- project::Level
    list_name     TEXT      NOT NULL,
    batch         TEXT      NOT NULL,
    total_fen     BIGINT    CHECK (total_fen >= 0),
    equipment_fen BIGINT    CHECK (equipment_fen >= 0),
    starts_on     DATE,
    ends_on       DATE,
    progress      INTEGER   NOT NULL CHECK (progress BETWEEN 0 AND 100),
    note          TEXT      NOT NULL,
    state         TEXT      NOT NULL,           -- project::State
    entered_by    TEXT      REFERENCES orgs (id),
    version       INTEGER   NOT NULL,
    created_at    TIMESTAMP NOT NULL,
    updated_at    TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX projects_code ON projects (code);
CREATE INDEX projects_owner ON projects (owner);
CREATE INDEX projects_region ON projects (region);
ALTER TABLE demands ADD COLUMN project TEXT REFERENCES projects (id);
CREATE INDEX demands_project ON demands (project);
ALTER TABLE financing_requests ADD COLUMN project TEXT REFERENCES projects (id);
CREATE INDEX financing_requests_project ON financing_requests (project);
ALTER TABLE financing_requests ADD COLUMN intended TEXT NOT NULL DEFAULT '[]';  -- JSON of financing_request::Intended
ALTER TABLE financing_requests ADD COLUMN reply_by DATE;
ALTER TABLE financing_requests ADD COLUMN not_taken TEXT NOT NULL DEFAULT '[]'; -- JSON of financing_request::NotTaken
