CREATE TABLE visit (id integer GENERATED ALWAYS AS IDENTITY, page text);
