CREATE TABLE person (number serial PRIMARY KEY, name text);
