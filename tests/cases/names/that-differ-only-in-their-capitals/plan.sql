-- add column public."Item"."ID"
ALTER TABLE public."Item" ADD COLUMN "ID" integer;

-- add column public.item."NAME"
ALTER TABLE public.item ADD COLUMN "NAME" bigint;

-- drop column public.item."Name"
-- hazard drop-column: every value of column public.item."Name" is lost
ALTER TABLE public.item DROP COLUMN "Name";
