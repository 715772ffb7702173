-- create schema s
CREATE SCHEMA s;

-- create sequence s.t_id_seq
CREATE SEQUENCE s.t_id_seq AS integer;

-- create table s.t
CREATE TABLE s.t (
    id integer DEFAULT nextval('s.t_id_seq'::regclass) NOT NULL,
    x integer NOT NULL GENERATED ALWAYS AS IDENTITY
);

-- let column s.t.id own sequence s.t_id_seq
ALTER SEQUENCE s.t_id_seq OWNED BY s.t.id;

-- give schema s to limbeck_case_owner
ALTER SCHEMA s OWNER TO limbeck_case_owner;

-- give table s.t to limbeck_case_owner
ALTER TABLE s.t OWNER TO limbeck_case_owner;
