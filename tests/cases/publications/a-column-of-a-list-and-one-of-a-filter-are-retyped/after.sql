CREATE TABLE book (id integer PRIMARY KEY, title character varying(100), sold bigint);
CREATE TABLE author (id integer PRIMARY KEY, name text);
CREATE PUBLICATION news FOR TABLE book (id, title) WHERE (sold > 0), author WITH (publish = 'insert');
