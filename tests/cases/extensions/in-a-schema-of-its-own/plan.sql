-- create schema extensions
CREATE SCHEMA extensions;

-- create extension hstore
CREATE EXTENSION hstore WITH SCHEMA extensions;

-- create table public.thing
CREATE TABLE public.thing (
    attributes extensions.hstore DEFAULT ''::extensions.hstore NOT NULL
);

-- create index public.thing_attributes_idx
CREATE INDEX thing_attributes_idx ON public.thing USING gin (attributes);
