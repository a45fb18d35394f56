DROP TABLE notice_settings;
DROP TABLE notice_letters;
DROP TABLE notice_reads;
DROP TABLE notices;
