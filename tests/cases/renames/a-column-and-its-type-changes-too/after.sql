CREATE TABLE person (id integer PRIMARY KEY, age_in_years bigint NOT NULL DEFAULT 0, mail text);
