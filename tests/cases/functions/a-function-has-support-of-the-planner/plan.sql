-- change the attributes of function public.g(text, text)
ALTER FUNCTION public.g(text, text) SUPPORT textlike_support;
