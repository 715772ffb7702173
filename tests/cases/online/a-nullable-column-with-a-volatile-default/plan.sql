-- add column public.a.token
ALTER TABLE public.a ADD COLUMN token uuid;

-- set the default of column public.a.token
ALTER TABLE public.a ALTER COLUMN token SET DEFAULT gen_random_uuid();

-- the next version
-- no-transaction

-- fill column public.a.token, a few pages at a time
DO $fill$
DECLARE
    page bigint := 0;
    pages bigint := pg_catalog.pg_relation_size('public.a'::regclass) / pg_catalog.current_setting('block_size')::bigint;
BEGIN
    WHILE page <= pages LOOP
        UPDATE public.a SET token = gen_random_uuid() WHERE token IS NULL
            AND ctid >= pg_catalog.format('(%s,0)', page)::tid
            AND ctid < pg_catalog.format('(%s,0)', page + 1000)::tid;
        COMMIT;
        page := page + 1000;
    END LOOP;
    -- Rows that have moved meanwhile.
    UPDATE public.a SET token = gen_random_uuid() WHERE token IS NULL;
END
$fill$;

-- the next version
-- no-transaction

-- build the index of constraint public.a.one_token
-- hazard index-build: the whole of table public.a is read, in the background
-- hazard adds-constraint: rows of table public.a that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY one_token ON public.a (token);

-- the next version
-- add constraint public.a.one_token
ALTER TABLE public.a ADD CONSTRAINT one_token UNIQUE USING INDEX one_token;
