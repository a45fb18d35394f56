-- Why:       within an introduction a lender says for how much and at which rate, a maker at which price.
-- Old code:  reads and writes introductions as before; what it writes holds no quote.
-- Data:      none to move.
-- Undo:      down.sql drops the column and every quote in it.
ALTER TABLE introductions ADD COLUMN quote TEXT; -- JSON of introduction::quote::Quote
