-- drop constraint a.t.t_r_fkey
ALTER TABLE a.t DROP CONSTRAINT t_r_fkey;

-- drop table a.u
-- hazard drop-table: every row of table a.u is lost
DROP TABLE a.u;

-- drop table c.t
-- hazard drop-table: every row of table c.t is lost
DROP TABLE c.t;

-- drop table b.t
-- hazard drop-table: every row of table b.t is lost
DROP TABLE b.t;

-- drop type c.e
DROP TYPE c.e;

-- drop schema b
-- hazard drop-schema: schema b goes away
DROP SCHEMA b;

-- drop schema c
-- hazard drop-schema: schema c goes away
DROP SCHEMA c;
