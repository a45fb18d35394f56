ALTER TABLE demands DROP COLUMN procurement;
ALTER TABLE orgs DROP COLUMN fields;
ALTER TABLE orgs DROP COLUMN handler_mail;
ALTER TABLE orgs DROP COLUMN handler_mobile;
ALTER TABLE orgs DROP COLUMN handler_name;
