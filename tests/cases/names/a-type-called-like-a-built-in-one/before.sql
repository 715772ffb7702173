CREATE TYPE public.date AS ENUM ('first', 'second');
CREATE TABLE evening (id integer, date public.date);
