-- create extension postgres_fdw
CREATE EXTENSION postgres_fdw WITH SCHEMA public;

-- create server pg
CREATE SERVER pg FOREIGN DATA WRAPPER postgres_fdw OPTIONS (dbname 'd', host 'h');

-- create user mapping "public at pg"
CREATE USER MAPPING FOR PUBLIC SERVER pg OPTIONS (password 'p', "user" 'u');

-- create table public.ft
CREATE FOREIGN TABLE public.ft (
    id integer OPTIONS (column_name 'key'),
    title text
) SERVER pg OPTIONS (schema_name 's', table_name 't');
