CREATE TABLE tag (id integer PRIMARY KEY, names varchar(20)[]);
