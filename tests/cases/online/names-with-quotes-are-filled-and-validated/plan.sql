-- add column public."My ""Table"."it's"
ALTER TABLE public."My ""Table" ADD COLUMN "it's" uuid;

-- set the default of column public."My ""Table"."it's"
ALTER TABLE public."My ""Table" ALTER COLUMN "it's" SET DEFAULT gen_random_uuid();

-- forbid null in column public."My ""Table"."A b", for new rows
ALTER TABLE public."My ""Table" ADD CONSTRAINT "A b_present" CHECK ("A b" IS NOT NULL) NOT VALID;

-- the next version
-- look for null in column public."My ""Table"."A b"
-- hazard sets-not-null: rows of table public."My ""Table" with a null there make it fail
ALTER TABLE public."My ""Table" VALIDATE CONSTRAINT "A b_present";

-- the next version
-- forbid null in column public."My ""Table"."A b", which the check has proven
ALTER TABLE public."My ""Table" ALTER COLUMN "A b" SET NOT NULL;

-- drop the check of column public."My ""Table"."A b"
ALTER TABLE public."My ""Table" DROP CONSTRAINT "A b_present";

-- the next version
-- no-transaction

-- fill column public."My ""Table"."it's", a few pages at a time
DO $fill$
DECLARE
    page bigint := 0;
    pages bigint := pg_catalog.pg_relation_size('public."My ""Table"'::regclass) / pg_catalog.current_setting('block_size')::bigint;
BEGIN
    WHILE page <= pages LOOP
        UPDATE public."My ""Table" SET "it's" = gen_random_uuid() WHERE "it's" IS NULL
            AND ctid >= pg_catalog.format('(%s,0)', page)::tid
            AND ctid < pg_catalog.format('(%s,0)', page + 1000)::tid;
        COMMIT;
        page := page + 1000;
    END LOOP;
    -- Rows that have moved meanwhile.
    UPDATE public."My ""Table" SET "it's" = gen_random_uuid() WHERE "it's" IS NULL;
END
$fill$;

-- the next version
-- forbid null in column public."My ""Table"."it's", for new rows
ALTER TABLE public."My ""Table" ADD CONSTRAINT "it's_present" CHECK ("it's" IS NOT NULL) NOT VALID;

-- the next version
-- look for null in column public."My ""Table"."it's"
-- hazard sets-not-null: rows of table public."My ""Table" with a null there make it fail
ALTER TABLE public."My ""Table" VALIDATE CONSTRAINT "it's_present";

-- the next version
-- forbid null in column public."My ""Table"."it's", which the check has proven
ALTER TABLE public."My ""Table" ALTER COLUMN "it's" SET NOT NULL;

-- drop the check of column public."My ""Table"."it's"
ALTER TABLE public."My ""Table" DROP CONSTRAINT "it's_present";

-- the next version
-- no-transaction

-- build the index of constraint public."My ""Table"."Kéy"
-- hazard index-build: the whole of table public."My ""Table" is read, in the background
-- hazard adds-constraint: rows of table public."My ""Table" that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY "Kéy" ON public."My ""Table" ("A b");

-- the next version
-- add constraint public."My ""Table"."Kéy"
ALTER TABLE public."My ""Table" ADD CONSTRAINT "Kéy" UNIQUE USING INDEX "Kéy";
