-- drop table public.t
-- hazard drop-table: every row of table public.t is lost
DROP TABLE public.t;

-- drop table s.p
-- hazard drop-table: every row of table s.p is lost
DROP TABLE s.p;

-- drop type s.e
DROP TYPE s.e;

-- drop extension btree_gist
-- hazard drop-extension: extension btree_gist goes away with everything in it
DROP EXTENSION btree_gist;

-- drop schema s
-- hazard drop-schema: schema s goes away
DROP SCHEMA s;
