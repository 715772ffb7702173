-- create access method "My heap"
CREATE ACCESS METHOD "My heap" TYPE TABLE HANDLER heap_tableam_handler;

-- set the access method of table public.book
-- hazard rewrites-table: table public.book is written anew
ALTER TABLE public.book SET ACCESS METHOD "My heap";
