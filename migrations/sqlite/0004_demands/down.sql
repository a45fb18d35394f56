DROP TABLE demand_items;
DROP TABLE demands;
