-- lock table public.log with its partitions
LOCK TABLE public.log IN ACCESS EXCLUSIVE MODE;

-- put table public.log aside
ALTER TABLE public.log RENAME TO log__old;

-- put index public.log_n aside
ALTER INDEX public.log_n RENAME TO log_n__old;

-- detach table public.log_a from table public.log__old
ALTER TABLE public.log__old DETACH PARTITION public.log_a;

-- drop index public.log_a_n_idx
DROP INDEX public.log_a_n_idx;

-- create table public.log
CREATE TABLE public.log (
    at date NOT NULL,
    n integer
);

-- move the rows of table public.log over to the new one, and drop the old one
-- hazard rewrites-table: table public.log is written anew while reads and writes wait
DO $$
#variable_conflict use_column
DECLARE
    moved bigint;
BEGIN
    IF pg_catalog.current_setting('transaction_isolation') NOT LIKE 'read %committed' THEN
        RAISE EXCEPTION 'rows move over in a transaction that is READ COMMITTED only';
    END IF;
    INSERT INTO public.log (at, n)
        SELECT at, n FROM public.log__old;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM public.log__old) THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE public.log__old;
END
$$;

-- create index public.log_n
CREATE INDEX log_n ON public.log USING btree (n);
