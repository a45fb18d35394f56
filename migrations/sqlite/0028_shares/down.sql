DROP TABLE demand_shares;
