CREATE TYPE pair AS (b int, a int); CREATE TABLE t (id int, x pair[], y pair);
