CREATE TABLE book (id integer, facts jsonb);
