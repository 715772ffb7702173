-- create function public.take(integer)
CREATE FUNCTION public.take(integer)
RETURNS integer
LANGUAGE sql
BEGIN ATOMIC
 UPDATE public.stock SET amount = 0
   WHERE (stock.book = $1)
   RETURNING (old.amount - new.amount);
END;
