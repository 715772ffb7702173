-- create table public.city
CREATE TABLE public.city (
    name text,
    country text
) PARTITION BY LIST (country);

-- create table public.city_de
CREATE TABLE public.city_de PARTITION OF public.city FOR VALUES IN ('de', 'at');

-- create table public.city_null
CREATE TABLE public.city_null PARTITION OF public.city FOR VALUES IN (NULL);

-- create table public.city_rest
CREATE TABLE public.city_rest PARTITION OF public.city DEFAULT;

-- create table public.event
CREATE TABLE public.event (
    id bigint
) PARTITION BY HASH (id);

-- create table public.event_0
CREATE TABLE public.event_0 PARTITION OF public.event FOR VALUES WITH (modulus 2, remainder 0);

-- create table public.event_1
CREATE TABLE public.event_1 PARTITION OF public.event FOR VALUES WITH (modulus 2, remainder 1);
