DROP TABLE match_weights;
