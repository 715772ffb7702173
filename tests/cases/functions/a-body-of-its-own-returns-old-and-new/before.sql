CREATE TABLE stock (book integer PRIMARY KEY, amount integer NOT NULL);
