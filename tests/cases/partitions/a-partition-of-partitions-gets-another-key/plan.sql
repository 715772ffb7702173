-- lock table public.log_a with its partitions
LOCK TABLE public.log_a IN ACCESS EXCLUSIVE MODE;

-- detach table public.log_a from table public.log
ALTER TABLE public.log DETACH PARTITION public.log_a;

-- put table public.log_a aside
ALTER TABLE public.log_a RENAME TO log_a__old;

-- put table public.log_a_x aside
ALTER TABLE public.log_a_x RENAME TO log_a_x__old;

-- put index public.log_a_n_idx aside
ALTER INDEX public.log_a_n_idx RENAME TO log_a_n_idx__old;

-- put index public.log_a_x_n_idx aside
ALTER INDEX public.log_a_x_n_idx RENAME TO log_a_x_n_idx__old;

-- create table public.log_a
CREATE TABLE public.log_a PARTITION OF public.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY HASH (n);

-- create table public.log_a_x
CREATE TABLE public.log_a_x PARTITION OF public.log_a FOR VALUES WITH (modulus 1, remainder 0);

-- move the rows of table public.log_a over to the new one, and drop the old one
-- hazard rewrites-table: table public.log_a is written anew while reads and writes wait
-- hazard adds-constraint: rows of table public.log_a that no partition takes make it fail
DO $$
#variable_conflict use_column
DECLARE
    moved bigint;
BEGIN
    IF pg_catalog.current_setting('transaction_isolation') NOT LIKE 'read %committed' THEN
        RAISE EXCEPTION 'rows move over in a transaction that is READ COMMITTED only';
    END IF;
    INSERT INTO public.log_a (at, kind, n)
        SELECT at, kind, n FROM public.log_a__old;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM public.log_a__old) THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE public.log_a__old;
END
$$;
