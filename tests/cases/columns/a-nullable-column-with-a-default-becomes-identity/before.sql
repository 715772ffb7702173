CREATE TABLE visit (id integer DEFAULT 7, page text);
