-- drop sequence public.numbers
-- hazard drop-sequence: the position of sequence public.numbers is lost
DROP SEQUENCE public.numbers;

-- create view public.numbers
CREATE VIEW public.numbers AS
SELECT book.id
   FROM public.book;
