-- lock table public.log with its partitions
LOCK TABLE public.log IN ACCESS EXCLUSIVE MODE;

-- put table public.log aside
ALTER TABLE public.log RENAME TO log__old;

-- put table public.log_a aside
ALTER TABLE public.log_a RENAME TO log_a__old;

-- put table public.log_b aside
ALTER TABLE public.log_b RENAME TO log_b__old;

-- put index public.log_a_pkey aside
ALTER INDEX public.log_a_pkey RENAME TO log_a_pkey__old;

-- put index public.log_b_pkey aside
ALTER INDEX public.log_b_pkey RENAME TO log_b_pkey__old;

-- put index public.log_pkey aside
ALTER INDEX public.log_pkey RENAME TO log_pkey__old;

-- create table public.log
CREATE TABLE public.log (
    id bigint NOT NULL,
    note text,
    CONSTRAINT log_pkey PRIMARY KEY (id)
) PARTITION BY RANGE (id);

-- create table public.log_a
CREATE TABLE public.log_a PARTITION OF public.log FOR VALUES FROM ('1') TO ('100');

-- create table public.log_b
CREATE TABLE public.log_b PARTITION OF public.log DEFAULT;

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
    INSERT INTO public.log (id, note)
        SELECT id, note FROM public.log__old;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM public.log__old) THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE public.log__old;
END
$$;
