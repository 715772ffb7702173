-- change the type of column public."user"."select"
-- hazard rewrites-table: table public."user" is written anew while reads and writes wait
ALTER TABLE public."user" ALTER COLUMN "select" TYPE bigint;

-- create table public."table"
CREATE TABLE public."table" (
    "column" bigint,
    "check" text,
    "primary" boolean,
    CONSTRAINT table_check_check CHECK (("check" <> ''::text)),
    CONSTRAINT table_column_fkey FOREIGN KEY ("column") REFERENCES public."user"("select")
);

-- set the default of column public."user"."from"
ALTER TABLE public."user" ALTER COLUMN "from" SET DEFAULT ''::text;

-- forbid null in column public."user"."from"
-- hazard sets-not-null: rows of table public."user" with a null there make it fail
-- hazard scans-table: the whole of table public."user" is read while reads and writes wait
ALTER TABLE public."user" ALTER COLUMN "from" SET NOT NULL;

-- add column public."user"."group"
ALTER TABLE public."user" ADD COLUMN "group" integer;

-- add column public."user"."default"
ALTER TABLE public."user" ADD COLUMN "default" text;

-- create index public.index
CREATE INDEX index ON public."table" USING btree ("column", "primary");

-- drop column public."user"."order"
-- hazard drop-column: every value of column public."user"."order" is lost
ALTER TABLE public."user" DROP COLUMN "order";
