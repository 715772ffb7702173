-- create index public.log_note
-- hazard index-build: the whole of table public.log is read while writes wait
CREATE INDEX log_note ON public.log USING btree (note);

-- comment on table public.log
COMMENT ON TABLE public.log IS 'all';

-- comment on table public.log_a
COMMENT ON TABLE public.log_a IS 'one';

-- comment on index public.log_a_note_idx
COMMENT ON INDEX public.log_a_note_idx IS 'one';

-- comment on index public.log_note
COMMENT ON INDEX public.log_note IS 'all';

-- comment on column public.log_a.note
COMMENT ON COLUMN public.log_a.note IS 'its own';
