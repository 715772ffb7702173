-- give table public.book to limbeck_case_owner
ALTER TABLE public.book OWNER TO limbeck_case_owner;
