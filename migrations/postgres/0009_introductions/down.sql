DROP TABLE receipts;
DROP TABLE consents;
DROP TABLE introductions;
DROP TABLE holidays;
