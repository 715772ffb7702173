-- create table public."🦀"
CREATE TABLE public."🦀" (
    "ключ" integer,
    "عنوان" text,
    CONSTRAINT "🦀_ключ_fkey" FOREIGN KEY ("ключ") REFERENCES public."книга"("№")
);

-- forbid null in column public."книга"."название"
-- hazard sets-not-null: rows of table public."книга" with a null there make it fail
-- hazard scans-table: the whole of table public."книга" is read while reads and writes wait
ALTER TABLE public."книга" ALTER COLUMN "название" SET NOT NULL;

-- add column public."книга"."価格"
ALTER TABLE public."книга" ADD COLUMN "価格" numeric;

-- create index public."索引"
-- hazard index-build: the whole of table public."книга" is read while writes wait
CREATE INDEX "索引" ON public."книга" USING btree ("価格");
