CREATE TABLE a (id integer PRIMARY KEY, done boolean);
CREATE TABLE b (id integer PRIMARY KEY, done boolean);
CREATE PUBLICATION news FOR TABLE a WHERE (done), b WITH (publish = 'insert');
