CREATE TABLE old_p (id integer PRIMARY KEY);
CREATE TABLE new_p (id integer PRIMARY KEY);
CREATE TABLE c (p integer, CONSTRAINT c_p_fkey FOREIGN KEY (p) REFERENCES new_p);
