-- revoke all on table public.book
REVOKE ALL ON TABLE public.book FROM CURRENT_USER;
