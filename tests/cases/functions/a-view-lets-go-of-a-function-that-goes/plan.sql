-- change the query of view public.v
CREATE OR REPLACE VIEW public.v AS
SELECT t.id,
    t.a
   FROM public.t;

-- drop function public.g(text)
DROP FUNCTION public.g(text);
