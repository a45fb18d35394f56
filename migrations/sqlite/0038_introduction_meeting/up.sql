-- Why:       an introduction that comes of a meeting at an event says of which.
-- Old code:  unaffected, it leaves the column empty.
-- Data:      none to move.
-- Undo:      down.sql drops the column; the introductions stay.
ALTER TABLE introductions ADD COLUMN meeting TEXT;
