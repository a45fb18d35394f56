ALTER TABLE financing_requests DROP COLUMN not_taken;
ALTER TABLE financing_requests DROP COLUMN reply_by;
ALTER TABLE financing_requests DROP COLUMN intended;
DROP INDEX financing_requests_project;
ALTER TABLE financing_requests DROP COLUMN project;
DROP INDEX demands_project;
ALTER TABLE demands DROP COLUMN project;
DROP TABLE projects;
