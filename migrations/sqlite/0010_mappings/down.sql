DROP TABLE mappings;
