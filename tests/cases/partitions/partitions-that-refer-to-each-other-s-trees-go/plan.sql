-- drop constraint public.a_1.a_1_b
ALTER TABLE public.a_1 DROP CONSTRAINT a_1_b;

-- drop constraint public.b_1."b_1 to A"
ALTER TABLE public.b_1 DROP CONSTRAINT "b_1 to A";

-- drop table public.a
-- hazard drop-table: every row of table public.a is lost
DROP TABLE public.a;

-- drop table public.b
-- hazard drop-table: every row of table public.b is lost
DROP TABLE public.b;
