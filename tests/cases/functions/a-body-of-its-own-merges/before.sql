CREATE TABLE stock (book integer PRIMARY KEY, amount integer NOT NULL);
CREATE TABLE delivery (book integer, amount integer);
