CREATE TABLE one (id integer);
CREATE TABLE two (id bigint);
CREATE SEQUENCE number AS bigint MAXVALUE 100 OWNED BY two.id;
