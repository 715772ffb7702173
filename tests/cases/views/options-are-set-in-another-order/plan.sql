-- change the options of view public.v
ALTER VIEW public.v RESET (security_barrier);

-- change the options of view public.v
ALTER VIEW public.v SET (security_invoker = 'true', security_barrier = 'true', check_option = 'cascaded');
