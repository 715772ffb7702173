-- create schema information
CREATE SCHEMA information;

-- create type information.text
CREATE TYPE information.text AS ENUM ('a');

-- create table information.pg_class
CREATE TABLE information.pg_class (
    oid_ integer,
    relname text
);

-- create table public.pg_class
CREATE TABLE public.pg_class (
    id integer,
    kind information.text,
    words text
);
