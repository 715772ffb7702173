-- create table public.b
CREATE TABLE public.b (
    id integer NOT NULL,
    a integer NOT NULL,
    n integer,
    token uuid DEFAULT gen_random_uuid() NOT NULL,
    CONSTRAINT b_pkey PRIMARY KEY (id),
    CONSTRAINT b_n_key UNIQUE (n),
    CONSTRAINT b_n_check CHECK ((n > 0)),
    CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a(id)
);

-- create index public.b_a
CREATE INDEX b_a ON public.b USING btree (a);
