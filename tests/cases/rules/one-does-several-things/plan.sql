-- create rule public.book.noted
CREATE RULE noted AS
    ON INSERT TO public.book DO ( INSERT INTO public.log (id, said)
  VALUES (new.id, 'a;b'::text);
 DELETE FROM public.log
  WHERE (log.id < new.id);
);
