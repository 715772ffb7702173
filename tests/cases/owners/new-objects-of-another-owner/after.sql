CREATE SCHEMA s AUTHORIZATION limbeck_case_owner;
CREATE TABLE s.t (id serial, x int GENERATED ALWAYS AS IDENTITY);
ALTER TABLE s.t OWNER TO limbeck_case_owner;
