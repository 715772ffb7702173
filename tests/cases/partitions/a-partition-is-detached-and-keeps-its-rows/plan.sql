-- detach table public.log_b from table public.log
ALTER TABLE public.log DETACH PARTITION public.log_b;
