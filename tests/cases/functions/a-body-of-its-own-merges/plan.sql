-- create function public.take_in()
CREATE FUNCTION public.take_in()
RETURNS void
LANGUAGE sql
BEGIN ATOMIC
 MERGE INTO public.stock s
    USING public.delivery d
    ON (s.book = d.book)
    WHEN MATCHED
     THEN UPDATE SET amount = (s.amount + d.amount)
    WHEN NOT MATCHED
     THEN INSERT (book, amount)
      VALUES (d.book, d.amount);
END;
