ALTER TABLE introductions DROP COLUMN quote;
