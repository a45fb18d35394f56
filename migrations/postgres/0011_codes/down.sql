ALTER TABLE sessions DROP COLUMN address;
DROP TABLE second_factors;
DROP TABLE codes;
