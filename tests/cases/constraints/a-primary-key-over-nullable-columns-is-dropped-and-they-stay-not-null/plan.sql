-- drop constraint public.lamp.lamp_pkey
ALTER TABLE public.lamp DROP CONSTRAINT lamp_pkey;

-- allow null in column public.lamp.id
ALTER TABLE public.lamp ALTER COLUMN id DROP NOT NULL;
