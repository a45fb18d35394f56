-- Why:       a line of a sheet that says what it said before must not undo what happened to its row since: cells taken in
--            a merge, corrections by hand.
-- Old code:  unaffected, a new table.
-- Data:      none to move; rows of earlier imports get theirs when their line comes again.
-- Undo:      down.sql drops what lines said; the rows themselves stay as they are.
CREATE TABLE import_lines (
    noun   TEXT COLLATE "C" NOT NULL, -- kernel::noun::Noun
    row_id TEXT COLLATE "C" NOT NULL, -- the row that the line became
    digest TEXT COLLATE "C" NOT NULL, -- of what the line said when it was last taken
    PRIMARY KEY (noun, row_id)
);
