DROP TABLE standing_told;
DROP TABLE standing_profiles;
DROP TABLE standing_pairs;
DROP TABLE standing_state;
