-- Why:       a product that nobody has confirmed for half a year is asked after, and then taken off the list.
-- Old code:  unaffected, a new table; what it publishes is never asked after.
-- Data:      what is published counts as confirmed on the day of the migration.
-- Undo:      down.sql drops the table; what was taken off stays expired.
CREATE TABLE confirmations (
    noun         TEXT    NOT NULL, -- kernel::noun::Noun
    row_id       TEXT    NOT NULL, -- the row that is still offered
    confirmed_on DATE    NOT NULL, -- its keeper said so last
    confirm_by   DATE    NOT NULL, -- the last day on which that is believed
    asked        BOOLEAN NOT NULL, -- its keepers have been told of that day
    PRIMARY KEY (noun, row_id)
);
CREATE INDEX confirmations_due ON confirmations (noun, confirm_by);
INSERT INTO confirmations SELECT 'product', id, CURRENT_DATE, CURRENT_DATE + 180, FALSE FROM products WHERE state = 'published';
INSERT INTO confirmations SELECT 'lender-product', id, CURRENT_DATE, CURRENT_DATE + 180, FALSE FROM lender_products WHERE state = 'published';
