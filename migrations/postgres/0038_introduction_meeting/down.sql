ALTER TABLE introductions DROP COLUMN meeting;
