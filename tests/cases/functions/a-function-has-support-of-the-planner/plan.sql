-- change the attributes of function public.g(text, text)
ALTER FUNCTION public.g(text, text) SUPPORT text_starts_with_support;
