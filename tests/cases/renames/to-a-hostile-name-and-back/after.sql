CREATE TABLE "Pl""ain; --" (id integer CONSTRAINT k PRIMARY KEY, "select" text);
