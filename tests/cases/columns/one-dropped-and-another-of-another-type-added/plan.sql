-- add column public.room.beds
ALTER TABLE public.room ADD COLUMN beds integer[] DEFAULT '{}'::integer[] NOT NULL;

-- drop column public.room.smoking
-- hazard drop-column: every value of column public.room.smoking is lost
ALTER TABLE public.room DROP COLUMN smoking;
