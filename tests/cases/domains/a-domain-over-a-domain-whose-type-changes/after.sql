CREATE DOMAIN inner_one AS smallint CHECK (VALUE > 0); CREATE DOMAIN outer_one AS inner_one CHECK (VALUE < 10); CREATE TABLE t (a outer_one, b inner_one);
