-- change the default of id in view public.v
ALTER VIEW public.v ALTER COLUMN id SET DEFAULT 3;

-- change the default of title in view public.v
ALTER VIEW public.v ALTER COLUMN title DROP DEFAULT;

-- change the default of price in view public.v
ALTER VIEW public.v ALTER COLUMN price SET DEFAULT 2;
