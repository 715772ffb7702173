CREATE TABLE book (a integer CONSTRAINT two NOT NULL, b integer CONSTRAINT one NOT NULL);
