CREATE TABLE client (id serial PRIMARY KEY, mail text UNIQUE, age integer CHECK (age > 0));
CREATE INDEX client_age_idx ON client (age);
CREATE TABLE bill (id integer PRIMARY KEY, customer integer REFERENCES client);
