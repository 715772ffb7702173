CREATE TABLE job (id integer, state varchar(10) NOT NULL);
