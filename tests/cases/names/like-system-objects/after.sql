CREATE SCHEMA information;
CREATE TABLE information.pg_class (oid_ integer, relname text);
CREATE TYPE information.text AS ENUM ('a');
CREATE TABLE public.pg_class (id integer, kind information.text, words text);
