CREATE SCHEMA staff;
CREATE TABLE public.badge (id integer PRIMARY KEY, holder text);
