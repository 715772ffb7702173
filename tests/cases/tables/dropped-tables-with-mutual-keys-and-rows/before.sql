CREATE TABLE husband (id integer PRIMARY KEY, wife integer);
CREATE TABLE wife (id integer PRIMARY KEY, husband integer REFERENCES husband);
ALTER TABLE husband ADD FOREIGN KEY (wife) REFERENCES wife;
CREATE TABLE church (id integer PRIMARY KEY);
