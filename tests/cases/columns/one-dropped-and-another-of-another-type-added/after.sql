CREATE TABLE room (id integer PRIMARY KEY, beds integer[] NOT NULL DEFAULT '{}');
