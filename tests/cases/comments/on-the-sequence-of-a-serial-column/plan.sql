-- comment on sequence public.t_id_seq
COMMENT ON SEQUENCE public.t_id_seq IS 'numbers';
