CREATE TABLE a (b_c integer CONSTRAINT a_b_c_not_null NOT NULL);
CREATE TABLE a_b (c integer CONSTRAINT a_b_c_not_null NOT NULL);
CREATE TABLE x (y_z integer NOT NULL);
CREATE TABLE x_y (z integer NOT NULL);
