CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL, street text, town text, post_code varchar(10));
CREATE INDEX person_town_idx ON person (town);
