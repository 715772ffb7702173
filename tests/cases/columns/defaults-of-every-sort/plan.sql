-- add column public.note.a
ALTER TABLE public.note ADD COLUMN a text DEFAULT 'it''s; "quoted" -- not a comment'::text;

-- add column public.note.b
ALTER TABLE public.note ADD COLUMN b text DEFAULT 'line
line\'::text;

-- add column public.note.c
ALTER TABLE public.note ADD COLUMN c timestamp with time zone DEFAULT CURRENT_TIMESTAMP;

-- add column public.note.d
ALTER TABLE public.note ADD COLUMN d text[] DEFAULT ARRAY['x'::text, 'y'::text];

-- add column public.note.e
ALTER TABLE public.note ADD COLUMN e jsonb DEFAULT '{"a": [1, 2, {"b": null}]}'::jsonb;

-- add column public.note.f
ALTER TABLE public.note ADD COLUMN f interval DEFAULT '1 day 02:00:00'::interval;

-- add column public.note.g
ALTER TABLE public.note ADD COLUMN g integer DEFAULT ((1 + 2) * 3);

-- add column public.note.h
ALTER TABLE public.note ADD COLUMN h boolean DEFAULT (NOT false);

-- add column public.note.i
ALTER TABLE public.note ADD COLUMN i text DEFAULT CURRENT_USER;

-- add column public.note.j
ALTER TABLE public.note ADD COLUMN j date DEFAULT ('2020-01-01'::date + 1);

-- add column public.note.k
ALTER TABLE public.note ADD COLUMN k text DEFAULT 'dollar $1 quoted'::text;

-- add column public.note.l
ALTER TABLE public.note ADD COLUMN l numeric DEFAULT '-1.50'::numeric;

-- add column public.note.m
ALTER TABLE public.note ADD COLUMN m bytea DEFAULT '\xdeadbeef'::bytea;

-- add column public.note.n
ALTER TABLE public.note ADD COLUMN n text;
