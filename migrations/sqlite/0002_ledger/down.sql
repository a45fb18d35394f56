DROP TABLE jobs;
DROP TABLE uploads;
DROP TABLE answers;
DROP TABLE audit;
DROP TABLE changes;
DROP TABLE facts;
