CREATE TABLE a (b_c integer CONSTRAINT a_b_c_not_null NOT NULL);
