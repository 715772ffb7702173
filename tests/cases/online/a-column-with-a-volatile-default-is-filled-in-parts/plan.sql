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
-- forbid null in column public.a.token, for new rows
ALTER TABLE public.a ADD CONSTRAINT token_present CHECK (token IS NOT NULL) NOT VALID;

-- the next version
-- look for null in column public.a.token
-- hazard sets-not-null: rows of table public.a with a null there make it fail
ALTER TABLE public.a VALIDATE CONSTRAINT token_present;

-- the next version
-- forbid null in column public.a.token, which the check has proven
ALTER TABLE public.a ALTER COLUMN token SET NOT NULL;

-- drop the check of column public.a.token
ALTER TABLE public.a DROP CONSTRAINT token_present;
