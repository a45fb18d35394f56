DROP TABLE round_letters;
DROP TABLE round_calls;
DROP TABLE round_members;
DROP TABLE rounds;
