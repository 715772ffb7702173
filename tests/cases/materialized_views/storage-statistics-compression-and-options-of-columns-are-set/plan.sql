-- change the options of id in materialized view public.m
ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET (n_distinct = '100', n_distinct_inherited = '7');

-- change the storage of title in materialized view public.m
ALTER MATERIALIZED VIEW public.m ALTER COLUMN title SET STORAGE EXTERNAL;

-- change the statistics target of title in materialized view public.m
ALTER MATERIALIZED VIEW public.m ALTER COLUMN title SET STATISTICS 300;

-- change the compression of "Loud" in materialized view public.m
ALTER MATERIALIZED VIEW public.m ALTER COLUMN "Loud" SET COMPRESSION PGLZ;
