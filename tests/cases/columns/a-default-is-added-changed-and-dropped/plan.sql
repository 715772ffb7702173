-- drop the default of column public.setting.c
ALTER TABLE public.setting ALTER COLUMN c DROP DEFAULT;

-- set the default of column public.setting.a
ALTER TABLE public.setting ALTER COLUMN a SET DEFAULT 0;

-- set the default of column public.setting.b
ALTER TABLE public.setting ALTER COLUMN b SET DEFAULT 10;
