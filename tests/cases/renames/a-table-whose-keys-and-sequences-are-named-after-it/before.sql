CREATE TABLE customer (id serial PRIMARY KEY, mail text UNIQUE, age integer CHECK (age > 0));
CREATE INDEX customer_age_idx ON customer (age);
CREATE TABLE bill (id integer PRIMARY KEY, customer integer REFERENCES customer);
