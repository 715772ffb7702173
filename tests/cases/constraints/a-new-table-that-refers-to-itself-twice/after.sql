CREATE TABLE person (
    id integer PRIMARY KEY,
    mother integer REFERENCES person,
    father integer REFERENCES person ON DELETE SET NULL
);
