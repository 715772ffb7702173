-- create schema other
CREATE SCHEMA other;

-- keep new rows of table public.sale_rest to the bounds of table other.sale_2025
ALTER TABLE public.sale_rest ADD CONSTRAINT other_sale_2025_beside CHECK (at IS NULL OR at < '2027-01-01' OR at >= '2028-01-01') NOT VALID;

-- keep new rows of table public.sale_rest to the bounds of table public.sale_2024
ALTER TABLE public.sale_rest ADD CONSTRAINT sale_2024_beside CHECK (at IS NULL OR at < '2024-01-01' OR at >= '2025-01-01') NOT VALID;

-- keep new rows of table public.sale_rest to the bounds of table public.sale_2025
ALTER TABLE public.sale_rest ADD CONSTRAINT sale_2025_beside CHECK (at IS NULL OR at < '2025-01-01' OR at >= '2026-01-01') NOT VALID;

-- the next version
-- look for rows of table public.sale_rest that are out of the bounds of table other.sale_2025
-- hazard adds-constraint: rows of table public.sale_rest within the bounds of table other.sale_2025 make it fail
ALTER TABLE public.sale_rest VALIDATE CONSTRAINT other_sale_2025_beside;

-- look for rows of table public.sale_rest that are out of the bounds of table public.sale_2024
-- hazard adds-constraint: rows of table public.sale_rest within the bounds of table public.sale_2024 make it fail
ALTER TABLE public.sale_rest VALIDATE CONSTRAINT sale_2024_beside;

-- look for rows of table public.sale_rest that are out of the bounds of table public.sale_2025
-- hazard adds-constraint: rows of table public.sale_rest within the bounds of table public.sale_2025 make it fail
ALTER TABLE public.sale_rest VALIDATE CONSTRAINT sale_2025_beside;

-- the next version
-- create table other.sale_2025
CREATE TABLE other.sale_2025 PARTITION OF public.sale FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');

-- drop the check of table public.sale_rest
ALTER TABLE public.sale_rest DROP CONSTRAINT other_sale_2025_beside;

-- create table public.sale_2024
CREATE TABLE public.sale_2024 PARTITION OF public.sale FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- drop the check of table public.sale_rest
ALTER TABLE public.sale_rest DROP CONSTRAINT sale_2024_beside;

-- create table public.sale_2025
CREATE TABLE public.sale_2025 PARTITION OF public.sale FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

-- drop the check of table public.sale_rest
ALTER TABLE public.sale_rest DROP CONSTRAINT sale_2025_beside;
