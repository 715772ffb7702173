-- create sequence public.book_n_seq
CREATE SEQUENCE public.book_n_seq AS integer;

-- give sequence public.book_n_seq to limbeck_case_owner
ALTER SEQUENCE public.book_n_seq OWNER TO limbeck_case_owner;

-- add column public.book.n
-- hazard rewrites-table: table public.book is written anew to fill column public.book.n
ALTER TABLE public.book ADD COLUMN n integer DEFAULT nextval('public.book_n_seq'::regclass) NOT NULL;

-- let column public.book.n own sequence public.book_n_seq
ALTER SEQUENCE public.book_n_seq OWNED BY public.book.n;
