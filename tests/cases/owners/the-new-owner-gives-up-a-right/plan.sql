-- give table public.book to limbeck_case_owner
ALTER TABLE public.book OWNER TO limbeck_case_owner;

-- revoke delete on table public.book
REVOKE DELETE ON TABLE public.book FROM limbeck_case_owner;

-- grant select on table public.book
GRANT SELECT ON TABLE public.book TO limbeck_case_reader;
