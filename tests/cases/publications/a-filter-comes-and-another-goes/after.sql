CREATE TABLE a (id integer PRIMARY KEY, done boolean);
CREATE TABLE b (id integer PRIMARY KEY, done boolean);
CREATE PUBLICATION news FOR TABLE a, b WHERE (done IS NOT TRUE) WITH (publish = 'insert');
