-- drop constraint public.book.book_job_fkey
ALTER TABLE public.book DROP CONSTRAINT book_job_fkey;
