CREATE TABLE book (a integer CONSTRAINT one NOT NULL, b integer CONSTRAINT two NOT NULL);
