-- keep new rows of table public.sale_rest to the bounds of table public.sale_2024
ALTER TABLE public.sale_rest ADD CONSTRAINT sale_2024_beside CHECK (at IS NULL OR at < '2024-01-01' OR at >= '2025-01-01') NOT VALID;

-- the next version
-- look for rows of table public.sale_rest that are out of the bounds of table public.sale_2024
-- hazard adds-constraint: rows of table public.sale_rest within the bounds of table public.sale_2024 make it fail
ALTER TABLE public.sale_rest VALIDATE CONSTRAINT sale_2024_beside;

-- the next version
-- create table public.sale_2024
CREATE TABLE public.sale_2024 PARTITION OF public.sale FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- drop the check of table public.sale_rest
ALTER TABLE public.sale_rest DROP CONSTRAINT sale_2024_beside;

-- create index public.sale_2024_id
CREATE INDEX sale_2024_id ON public.sale_2024 USING btree (id);
