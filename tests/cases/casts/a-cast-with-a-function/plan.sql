-- create cast (integer AS public.e)
CREATE CAST (integer AS public.e) WITH FUNCTION public.f(integer) AS ASSIGNMENT;
