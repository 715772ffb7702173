-- create table public.log
CREATE TABLE public.log (
    at date NOT NULL,
    n integer NOT NULL,
    kind text
) PARTITION BY RANGE (at);

-- create table public.log_a
CREATE TABLE public.log_a PARTITION OF public.log (
    CONSTRAINT log_a_own PRIMARY KEY (at, n)
) FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- create index public."Odd ""name"
CREATE INDEX "Odd ""name" ON public.log_a USING btree (n);

-- create index public.log_a_expression
CREATE INDEX log_a_expression ON public.log_a USING btree (lower(kind));

-- create index public.log_kind
CREATE INDEX log_kind ON public.log USING btree (lower(kind));

-- create index public.log_n
CREATE INDEX log_n ON public.log USING btree (n);

-- create index public.log_unique
CREATE UNIQUE INDEX log_unique ON public.log USING btree (at, n);

-- create table public.log_b
CREATE TABLE public.log_b PARTITION OF public.log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
