DROP TABLE financing_requests;
DROP TABLE lender_products;
