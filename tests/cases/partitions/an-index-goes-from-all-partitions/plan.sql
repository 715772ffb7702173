-- drop index public.log_note
DROP INDEX public.log_note;
