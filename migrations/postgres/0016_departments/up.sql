-- Why:       who deals with an organisation's papers, what a department is responsible for, and how a public buyer buys.
-- Old code:  reads and writes rows as before; what it writes says nothing of these.
-- Data:      none to move.
-- Undo:      down.sql drops the columns and what was written in them.
ALTER TABLE orgs ADD COLUMN handler_name TEXT NOT NULL DEFAULT '';
ALTER TABLE orgs ADD COLUMN handler_mobile TEXT NOT NULL DEFAULT '';
ALTER TABLE orgs ADD COLUMN handler_mail TEXT NOT NULL DEFAULT '';
ALTER TABLE orgs ADD COLUMN fields TEXT NOT NULL DEFAULT ''; -- JSON of org::fields::Fields; empty: everything
ALTER TABLE demands ADD COLUMN procurement TEXT;             -- JSON of demand::procurement::Procurement
