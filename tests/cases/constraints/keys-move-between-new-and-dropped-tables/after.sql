CREATE TABLE hub (id integer PRIMARY KEY, spoke integer);
CREATE TABLE new_spoke (id integer PRIMARY KEY, hub integer REFERENCES hub, tension real);
CREATE TABLE rim (spoke integer REFERENCES new_spoke);
ALTER TABLE hub ADD FOREIGN KEY (spoke) REFERENCES new_spoke;
