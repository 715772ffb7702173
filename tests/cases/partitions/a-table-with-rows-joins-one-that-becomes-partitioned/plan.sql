-- put table public.log aside
ALTER TABLE public.log RENAME TO log__old;

-- put index public.log_n aside
ALTER INDEX public.log_n RENAME TO log_n__old;

-- create table public.log
CREATE TABLE public.log (
    at date NOT NULL,
    n integer
) PARTITION BY RANGE (at);

-- attach table public.log_b to table public.log
-- hazard scans-table: the whole of table public.log_b is read while reads and writes wait
-- hazard adds-constraint: rows of table public.log_b outside its bounds make it fail
ALTER TABLE public.log ATTACH PARTITION public.log_b FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

-- create index public.log_n
CREATE INDEX log_n ON public.log USING btree (n);

-- create table public.log_a
CREATE TABLE public.log_a PARTITION OF public.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- move the rows of table public.log over to the new one, and drop the old one
-- hazard rewrites-table: table public.log is written anew while reads and writes wait
-- hazard adds-constraint: rows of table public.log that no partition takes make it fail
DO $$
#variable_conflict use_column
DECLARE
    moved bigint;
BEGIN
    IF pg_catalog.current_setting('transaction_isolation') NOT LIKE 'read %committed' THEN
        RAISE EXCEPTION 'rows move over in a transaction that is READ COMMITTED only';
    END IF;
    INSERT INTO public.log (at, n)
        SELECT at, n FROM ONLY public.log__old;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM ONLY public.log__old) THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE public.log__old;
END
$$;
