DROP TABLE consumer_goods;
