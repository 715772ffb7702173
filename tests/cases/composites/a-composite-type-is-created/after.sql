CREATE TYPE address AS (street text COLLATE "C", zip varchar(10), lines text[]); COMMENT ON TYPE address IS 'where'; COMMENT ON COLUMN address.zip IS 'postal code';
