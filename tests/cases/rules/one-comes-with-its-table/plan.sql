-- create table public.novel
CREATE TABLE public.novel (
    id bigint
);

-- create rule public.novel.kept
CREATE RULE kept AS
    ON DELETE TO public.novel DO INSTEAD NOTHING;
