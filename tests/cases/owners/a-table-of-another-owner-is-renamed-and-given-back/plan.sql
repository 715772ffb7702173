-- give table public.tome to the role that runs this
ALTER TABLE public.tome OWNER TO CURRENT_USER;
