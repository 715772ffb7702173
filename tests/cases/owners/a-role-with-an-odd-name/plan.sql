-- give table public.book to limbeck_case Odd
ALTER TABLE public.book OWNER TO "limbeck_case Odd";
