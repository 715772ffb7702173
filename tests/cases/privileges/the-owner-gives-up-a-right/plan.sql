-- revoke delete, insert on table public.book
REVOKE DELETE, INSERT ON TABLE public.book FROM CURRENT_USER;
