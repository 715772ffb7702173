-- comment on trigger public.t.g
COMMENT ON TRIGGER g ON public.t IS 'it touches';
