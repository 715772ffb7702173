-- change the options of view public.v
ALTER VIEW public.v RESET (security_barrier);

-- change the options of view public.v
ALTER VIEW public.v SET (security_invoker = 'true', check_option = 'local');

-- change the options of view public.w
ALTER VIEW public.w SET (check_option = 'local');
