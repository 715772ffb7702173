-- set options of column public.m.id
ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET (n_distinct = '100', n_distinct_inherited = '7');

-- set the storage of column public.m.title
ALTER MATERIALIZED VIEW public.m ALTER COLUMN title SET STORAGE EXTERNAL;

-- set the statistics target of column public.m.title
ALTER MATERIALIZED VIEW public.m ALTER COLUMN title SET STATISTICS 300;

-- set the compression of column public.m."Loud"
ALTER MATERIALIZED VIEW public.m ALTER COLUMN "Loud" SET COMPRESSION pglz;
