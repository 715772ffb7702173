-- create table public.shelf
CREATE TABLE public.shelf (
    id integer NOT NULL,
    b integer,
    CONSTRAINT k PRIMARY KEY (id) INCLUDE (b) WITH (fillfactor = '60', deduplicate_items = 'off')
);
