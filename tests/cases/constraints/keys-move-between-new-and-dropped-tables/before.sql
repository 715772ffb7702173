CREATE TABLE hub (id integer PRIMARY KEY);
CREATE TABLE old_spoke (id integer PRIMARY KEY, hub integer REFERENCES hub);
CREATE TABLE rim (spoke integer REFERENCES old_spoke);
