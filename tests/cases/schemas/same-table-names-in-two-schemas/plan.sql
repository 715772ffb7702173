-- add column north.depot.tracks
ALTER TABLE north.depot ADD COLUMN tracks integer;

-- change the type of column south.depot.id
-- hazard rewrites-table: table south.depot is written anew while reads and writes wait
ALTER TABLE south.depot ALTER COLUMN id TYPE bigint;
