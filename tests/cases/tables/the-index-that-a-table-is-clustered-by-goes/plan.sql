-- drop index public.book_title
DROP INDEX public.book_title;
