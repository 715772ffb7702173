CREATE TABLE secret (id integer, salt text);
