-- create sequence public.a_number_seq
CREATE SEQUENCE public.a_number_seq AS integer;

-- add column public.a.number
ALTER TABLE public.a ADD COLUMN number integer;

-- set the default of column public.a.number
ALTER TABLE public.a ALTER COLUMN number SET DEFAULT nextval('public.a_number_seq'::regclass);

-- the next version
-- no-transaction

-- fill column public.a.number, a few pages at a time
DO $fill$
DECLARE
    page bigint := 0;
    pages bigint := pg_catalog.pg_relation_size('public.a'::regclass) / pg_catalog.current_setting('block_size')::bigint;
BEGIN
    WHILE page <= pages LOOP
        UPDATE public.a SET number = nextval('public.a_number_seq'::regclass) WHERE number IS NULL
            AND ctid >= pg_catalog.format('(%s,0)', page)::tid
            AND ctid < pg_catalog.format('(%s,0)', page + 1000)::tid;
        COMMIT;
        page := page + 1000;
    END LOOP;
    -- Rows that have moved meanwhile.
    UPDATE public.a SET number = nextval('public.a_number_seq'::regclass) WHERE number IS NULL;
END
$fill$;

-- the next version
-- forbid null in column public.a.number, for new rows
ALTER TABLE public.a ADD CONSTRAINT number_present CHECK (number IS NOT NULL) NOT VALID;

-- the next version
-- look for null in column public.a.number
-- hazard sets-not-null: rows of table public.a with a null there make it fail
ALTER TABLE public.a VALIDATE CONSTRAINT number_present;

-- the next version
-- forbid null in column public.a.number, which the check has proven
ALTER TABLE public.a ALTER COLUMN number SET NOT NULL;

-- drop the check of column public.a.number
ALTER TABLE public.a DROP CONSTRAINT number_present;

-- let column public.a.number own sequence public.a_number_seq
ALTER SEQUENCE public.a_number_seq OWNED BY public.a.number;
