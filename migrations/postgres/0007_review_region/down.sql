DROP INDEX demands_review;
ALTER TABLE demands DROP COLUMN review_region;
DROP INDEX products_review;
ALTER TABLE products DROP COLUMN review_region;
DROP INDEX lender_products_review;
ALTER TABLE lender_products DROP COLUMN review_region;
DROP INDEX financing_requests_review;
ALTER TABLE financing_requests DROP COLUMN review_region;
