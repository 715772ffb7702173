-- comment on table public.t
COMMENT ON TABLE public.t IS E'it''s; -- not a comment
/* nor this */ \\ $$ $a$ <script>alert(1)</script> 日本語 	 "quoted"
-- limbeck: no-transaction
COMMIT;';

-- comment on column public.t.id
COMMENT ON COLUMN public.t.id IS E'\\''; DROP TABLE t; --';
