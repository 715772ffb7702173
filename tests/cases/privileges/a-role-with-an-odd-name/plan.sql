-- grant select on table public.book
GRANT SELECT ON TABLE public.book TO "limbeck_case Odd";
