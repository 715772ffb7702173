-- create sequence public.shared
CREATE SEQUENCE public.shared;

-- create table public.cat
CREATE TABLE public.cat (
    id bigint DEFAULT nextval('public.shared'::regclass) NOT NULL,
    CONSTRAINT cat_pkey PRIMARY KEY (id)
);

-- create table public.dog
CREATE TABLE public.dog (
    id bigint DEFAULT nextval('public.shared'::regclass) NOT NULL,
    CONSTRAINT dog_pkey PRIMARY KEY (id)
);
