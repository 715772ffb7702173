CREATE TYPE place AS (id integer, name text, since date);
