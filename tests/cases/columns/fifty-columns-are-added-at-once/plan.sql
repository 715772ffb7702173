-- add column public.wide.c01
ALTER TABLE public.wide ADD COLUMN c01 integer;

-- add column public.wide.c02
ALTER TABLE public.wide ADD COLUMN c02 integer;

-- add column public.wide.c03
ALTER TABLE public.wide ADD COLUMN c03 integer;

-- add column public.wide.c04
ALTER TABLE public.wide ADD COLUMN c04 integer;

-- add column public.wide.c05
ALTER TABLE public.wide ADD COLUMN c05 integer;

-- add column public.wide.c06
ALTER TABLE public.wide ADD COLUMN c06 integer;

-- add column public.wide.c07
ALTER TABLE public.wide ADD COLUMN c07 integer;

-- add column public.wide.c08
ALTER TABLE public.wide ADD COLUMN c08 text;

-- add column public.wide.c09
ALTER TABLE public.wide ADD COLUMN c09 text;

-- add column public.wide.c10
ALTER TABLE public.wide ADD COLUMN c10 text;

-- add column public.wide.c11
ALTER TABLE public.wide ADD COLUMN c11 text;

-- add column public.wide.c12
ALTER TABLE public.wide ADD COLUMN c12 text;

-- add column public.wide.c13
ALTER TABLE public.wide ADD COLUMN c13 text;

-- add column public.wide.c14
ALTER TABLE public.wide ADD COLUMN c14 text;

-- add column public.wide.c15
ALTER TABLE public.wide ADD COLUMN c15 text;

-- add column public.wide.c16
ALTER TABLE public.wide ADD COLUMN c16 text;

-- add column public.wide.c17
ALTER TABLE public.wide ADD COLUMN c17 text;

-- add column public.wide.c18
ALTER TABLE public.wide ADD COLUMN c18 date;

-- add column public.wide.c19
ALTER TABLE public.wide ADD COLUMN c19 date;

-- add column public.wide.c20
ALTER TABLE public.wide ADD COLUMN c20 date;

-- add column public.wide.c21
ALTER TABLE public.wide ADD COLUMN c21 date;

-- add column public.wide.c22
ALTER TABLE public.wide ADD COLUMN c22 date;

-- add column public.wide.c23
ALTER TABLE public.wide ADD COLUMN c23 date;

-- add column public.wide.c24
ALTER TABLE public.wide ADD COLUMN c24 date;

-- add column public.wide.c25
ALTER TABLE public.wide ADD COLUMN c25 date;

-- add column public.wide.c26
ALTER TABLE public.wide ADD COLUMN c26 date;

-- add column public.wide.c27
ALTER TABLE public.wide ADD COLUMN c27 date;

-- add column public.wide.c28
ALTER TABLE public.wide ADD COLUMN c28 numeric;

-- add column public.wide.c29
ALTER TABLE public.wide ADD COLUMN c29 numeric;

-- add column public.wide.c30
ALTER TABLE public.wide ADD COLUMN c30 numeric;

-- add column public.wide.c31
ALTER TABLE public.wide ADD COLUMN c31 numeric;

-- add column public.wide.c32
ALTER TABLE public.wide ADD COLUMN c32 numeric;

-- add column public.wide.c33
ALTER TABLE public.wide ADD COLUMN c33 numeric;

-- add column public.wide.c34
ALTER TABLE public.wide ADD COLUMN c34 numeric;

-- add column public.wide.c35
ALTER TABLE public.wide ADD COLUMN c35 numeric;

-- add column public.wide.c36
ALTER TABLE public.wide ADD COLUMN c36 boolean DEFAULT true;

-- add column public.wide.c37
ALTER TABLE public.wide ADD COLUMN c37 boolean DEFAULT true;

-- add column public.wide.c38
ALTER TABLE public.wide ADD COLUMN c38 boolean DEFAULT true;

-- add column public.wide.c39
ALTER TABLE public.wide ADD COLUMN c39 boolean DEFAULT true;

-- add column public.wide.c40
ALTER TABLE public.wide ADD COLUMN c40 boolean DEFAULT false NOT NULL;

-- add column public.wide.c41
ALTER TABLE public.wide ADD COLUMN c41 uuid;

-- add column public.wide.c42
ALTER TABLE public.wide ADD COLUMN c42 uuid;

-- add column public.wide.c43
ALTER TABLE public.wide ADD COLUMN c43 uuid;

-- add column public.wide.c44
ALTER TABLE public.wide ADD COLUMN c44 uuid;

-- add column public.wide.c45
ALTER TABLE public.wide ADD COLUMN c45 bytea;

-- add column public.wide.c46
ALTER TABLE public.wide ADD COLUMN c46 bytea;

-- add column public.wide.c47
ALTER TABLE public.wide ADD COLUMN c47 jsonb;

-- add column public.wide.c48
ALTER TABLE public.wide ADD COLUMN c48 jsonb;

-- add column public.wide.c49
ALTER TABLE public.wide ADD COLUMN c49 inet;

-- add column public.wide.c50
ALTER TABLE public.wide ADD COLUMN c50 inet;
