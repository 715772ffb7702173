-- put table public.log aside
ALTER TABLE public.log RENAME TO log__old;

-- create table public.log
CREATE TABLE public.log (
    id integer NOT NULL,
    at date NOT NULL,
    note text DEFAULT 'x'::text
) PARTITION BY RANGE (at);

-- create table public.log_a
CREATE TABLE public.log_a PARTITION OF public.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- create table public.log_rest
CREATE TABLE public.log_rest PARTITION OF public.log DEFAULT;

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
    INSERT INTO public.log (id, at, note)
        SELECT id, at, note FROM ONLY public.log__old;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM ONLY public.log__old) THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE public.log__old;
END
$$;
