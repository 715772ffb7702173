CREATE TABLE event (id integer PRIMARY KEY, at timestamp NOT NULL DEFAULT now());
