-- create function public.w()
CREATE FUNCTION public.w()
RETURNS bigint
LANGUAGE internal WINDOW IMMUTABLE
AS $$window_row_number$$;
