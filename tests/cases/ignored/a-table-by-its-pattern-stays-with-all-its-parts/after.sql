CREATE TABLE river_job (id serial PRIMARY KEY, a int CHECK (a > 0));
CREATE INDEX ON river_job (a);
CREATE TABLE book (id int PRIMARY KEY, title text);
CREATE INDEX ON book (title);
