CREATE TABLE one (id integer);
CREATE TABLE two (id bigint);
CREATE SEQUENCE number AS integer MAXVALUE 500 OWNED BY one.id;
