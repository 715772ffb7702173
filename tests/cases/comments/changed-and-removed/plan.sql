-- comment on table public.t
COMMENT ON TABLE public.t IS 'new';

-- remove the comment on column public.t.a
COMMENT ON COLUMN public.t.a IS NULL;

-- comment on column public.t.id
COMMENT ON COLUMN public.t.id IS 'comes';
