-- drop function public.w()
DROP FUNCTION public.w();

-- create function public.w()
CREATE FUNCTION public.w()
RETURNS bigint
LANGUAGE internal WINDOW
AS $$window_row_number$$;
