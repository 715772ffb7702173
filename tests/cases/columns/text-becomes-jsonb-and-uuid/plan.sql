-- change the type of column public.payload.id
-- hazard rewrites-table: table public.payload is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.payload.id are refused or changed
ALTER TABLE public.payload ALTER COLUMN id TYPE uuid USING id::uuid;

-- change the type of column public.payload.body
-- hazard rewrites-table: table public.payload is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.payload.body are refused or changed
ALTER TABLE public.payload ALTER COLUMN body TYPE jsonb USING body::jsonb;

-- change the type of column public.payload.kind
-- hazard rewrites-table: table public.payload is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.payload.kind are refused or changed
ALTER TABLE public.payload ALTER COLUMN kind TYPE jsonb;
