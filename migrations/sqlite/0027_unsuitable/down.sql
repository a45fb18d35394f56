DROP TABLE unsuitable;
