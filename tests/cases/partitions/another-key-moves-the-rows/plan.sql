-- lock table public.log with its partitions
LOCK TABLE public.log IN ACCESS EXCLUSIVE MODE;

-- put table public.log aside
ALTER TABLE public.log RENAME TO log__old;

-- put table public.log_a aside
ALTER TABLE public.log_a RENAME TO log_a__old;

-- put index public.log_a_note_idx aside
ALTER INDEX public.log_a_note_idx RENAME TO log_a_note_idx__old;

-- put index public.log_note aside
ALTER INDEX public.log_note RENAME TO log_note__old;

-- create table public.log
CREATE TABLE public.log (
    id integer NOT NULL,
    at date NOT NULL,
    note text DEFAULT 'x'::text
) PARTITION BY LIST (id);

-- create index public.log_note
CREATE INDEX log_note ON public.log USING btree (note);

-- create table public.log_a
CREATE TABLE public.log_a PARTITION OF public.log FOR VALUES IN (1, 2);

-- create table public.log_c
CREATE TABLE public.log_c PARTITION OF public.log DEFAULT;

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
        SELECT id, at, note FROM public.log__old;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM public.log__old) THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE public.log__old;
END
$$;
