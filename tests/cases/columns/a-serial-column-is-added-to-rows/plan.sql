-- create sequence public.line_number_seq
CREATE SEQUENCE public.line_number_seq AS integer;

-- add column public.line.number
-- hazard rewrites-table: table public.line is written anew to fill column public.line.number
ALTER TABLE public.line ADD COLUMN number integer DEFAULT nextval('public.line_number_seq'::regclass) NOT NULL;

-- let column public.line.number own sequence public.line_number_seq
ALTER SEQUENCE public.line_number_seq OWNED BY public.line.number;
