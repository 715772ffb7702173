CREATE TABLE person (id integer PRIMARY KEY, years bigint NOT NULL DEFAULT 0, mail text);
