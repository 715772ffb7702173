-- set the default of column public.t.id
ALTER TABLE public.t ALTER COLUMN id SET DEFAULT nextval('public.number'::regclass);

-- let column public.t.id own sequence public.number
ALTER SEQUENCE public.number OWNED BY public.t.id;

-- drop column public.t.old_number
-- hazard drop-column: every value of column public.t.old_number is lost
ALTER TABLE public.t DROP COLUMN old_number;
