-- drop policy public.book.a
DROP POLICY a ON public.book;

-- drop policy public.member.b
DROP POLICY b ON public.member;

-- drop table public.book
-- hazard drop-table: every row of table public.book is lost
DROP TABLE public.book;

-- drop table public.member
-- hazard drop-table: every row of table public.member is lost
DROP TABLE public.member;
