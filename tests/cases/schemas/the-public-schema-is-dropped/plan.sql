-- create schema app
CREATE SCHEMA app;

-- create table app.visitor
CREATE TABLE app.visitor (
    id integer
);

-- drop table public.visitor
-- hazard drop-table: every row of table public.visitor is lost
DROP TABLE public.visitor;

-- drop schema public
-- hazard drop-schema: schema public goes away
DROP SCHEMA public;
