DROP TABLE distinctions;
DROP TABLE merges;
DROP TABLE import_batches;
