-- change the attributes of function public.f(integer)
ALTER FUNCTION public.f(integer) RESET enable_seqscan SET work_mem TO '32MB';
