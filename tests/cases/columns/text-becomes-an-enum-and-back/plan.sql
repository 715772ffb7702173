-- drop the default of column public.diary.mood
ALTER TABLE public.diary ALTER COLUMN mood DROP DEFAULT;

-- change the type of column public.diary.mood
-- hazard rewrites-table: table public.diary is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.diary.mood are refused or changed
ALTER TABLE public.diary ALTER COLUMN mood TYPE public.mood USING mood::public.mood;

-- set the default of column public.diary.mood
ALTER TABLE public.diary ALTER COLUMN mood SET DEFAULT 'sad'::public.mood;
