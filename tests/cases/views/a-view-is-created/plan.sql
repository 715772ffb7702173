-- create view public.cheap
CREATE VIEW public.cheap WITH (security_barrier = 'true', check_option = 'local') AS
SELECT book.id,
    book.title
   FROM public.book
  WHERE (book.price < (10)::numeric);

-- change the default of title in view public.cheap
ALTER VIEW public.cheap ALTER COLUMN title SET DEFAULT 'untitled'::text;

-- comment on view public.cheap
COMMENT ON VIEW public.cheap IS 'What anyone can buy';

-- comment on column public.cheap.title
COMMENT ON COLUMN public.cheap.title IS 'As on the cover';
