CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE address (
    person integer PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    street text,
    town text,
    post_code varchar(10)
);
CREATE INDEX person_town_idx ON address (town);
