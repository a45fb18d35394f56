-- Why:       a bureau lists suppliers from outside its region, and must be able to review them; a list of one state walks an
--            index in the order of its pages.
-- Old code:  reads as before; rows that it writes are reviewed by nobody until they are saved again.
-- Data:      every row is reviewed where it is.
-- Undo:      down.sql drops the column.
ALTER TABLE demands ADD COLUMN review_region TEXT NOT NULL DEFAULT '';
UPDATE demands SET review_region = region;
CREATE INDEX demands_review ON demands (review_region, state, id);
ALTER TABLE products ADD COLUMN review_region TEXT NOT NULL DEFAULT '';
UPDATE products SET review_region = region;
CREATE INDEX products_review ON products (review_region, state, id);
ALTER TABLE lender_products ADD COLUMN review_region TEXT NOT NULL DEFAULT '';
UPDATE lender_products SET review_region = region;
CREATE INDEX lender_products_review ON lender_products (review_region, state, id);
ALTER TABLE financing_requests ADD COLUMN review_region TEXT NOT NULL DEFAULT '';
UPDATE financing_requests SET review_region = region;
CREATE INDEX financing_requests_review ON financing_requests (review_region, state, id);
CREATE INDEX demands_newest ON demands (state, id);
CREATE INDEX products_newest ON products (state, id);
CREATE INDEX lender_products_newest ON lender_products (state, id);
CREATE INDEX financing_requests_newest ON financing_requests (state, id);
CREATE INDEX products_by_money ON products (sort_money, id);
CREATE INDEX lender_products_by_money ON lender_products (amount_min_fen, id);
CREATE INDEX financing_requests_by_money ON financing_requests (amount_fen, id);
CREATE INDEX demands_entered ON demands (entered_by, id);
CREATE INDEX products_entered ON products (entered_by, id);
CREATE INDEX lender_products_entered ON lender_products (entered_by, id);
CREATE INDEX financing_requests_entered ON financing_requests (entered_by, id);
CREATE INDEX products_by_category ON products (category, id);
CREATE INDEX products_by_region ON products (region, id);
