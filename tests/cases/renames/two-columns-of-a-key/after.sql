CREATE TABLE a (longitude integer, latitude integer, CONSTRAINT a_pkey PRIMARY KEY (longitude, latitude));
CREATE TABLE b (x integer, y integer, CONSTRAINT b_fkey FOREIGN KEY (x, y) REFERENCES a);
