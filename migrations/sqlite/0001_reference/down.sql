DROP TABLE categories;
DROP TABLE industries;
DROP TABLE regions;
DROP TABLE reference_files;
