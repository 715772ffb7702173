-- create publication fine
CREATE PUBLICATION fine FOR TABLE public.d, public.e WITH (publish = 'insert');

-- create publication news
-- hazard refuses-writes: updates of public.a fail from then on: nothing tells one row from another (a primary key, or `REPLICA IDENTITY`)
-- hazard refuses-writes: updates of public.b fail from then on: the column list leaves out a column of the replica identity
-- hazard refuses-writes: updates of public.c fail from then on: the filter asks for a column that is not of the replica identity
-- hazard refuses-writes: updates of public.d fail from then on: the replica identity is the whole row, and the column list leaves some out
CREATE PUBLICATION news FOR TABLE public.a, public.b (name), public.c WHERE (name <> ''::text), public.d (id) WITH (publish = 'insert, update');
