-- remove the comment on materialized view public.m
COMMENT ON MATERIALIZED VIEW public.m IS NULL;

-- comment on column public.m.id
COMMENT ON COLUMN public.m.id IS 'new';
