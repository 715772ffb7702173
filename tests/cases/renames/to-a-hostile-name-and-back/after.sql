CREATE TABLE "Pl""ain; --" (id integer CONSTRAINT k PRIMARY KEY, "select" text, a date, b uuid[], c numeric(5, 2));
