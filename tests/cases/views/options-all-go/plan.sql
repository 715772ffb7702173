-- change the options of view public.v
ALTER VIEW public.v RESET (security_invoker, check_option);
