-- create rule public.book.kept
CREATE RULE kept AS
    ON DELETE TO public.book
   WHERE (old.id < 10) DO INSTEAD NOTHING;
