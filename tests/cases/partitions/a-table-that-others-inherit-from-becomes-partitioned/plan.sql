-- put table public.log aside
ALTER TABLE public.log RENAME TO log__old;

-- table public.log_child: let it no longer inherit from table public.log__old
ALTER TABLE public.log_child NO INHERIT public.log__old;

-- create table public.log
CREATE TABLE public.log (
    at date NOT NULL,
    n integer
) PARTITION BY RANGE (at);

-- create table public.log_a
CREATE TABLE public.log_a PARTITION OF public.log DEFAULT;

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
