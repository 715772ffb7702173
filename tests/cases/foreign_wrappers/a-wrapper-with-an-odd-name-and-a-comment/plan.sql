-- create foreign data wrapper "Far ""Away"
CREATE FOREIGN DATA WRAPPER "Far ""Away";

-- comment on foreign data wrapper "Far ""Away"
COMMENT ON FOREIGN DATA WRAPPER "Far ""Away" IS 'odd';
