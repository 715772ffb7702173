CREATE SCHEMA AUTHORIZATION limbeck_case_owner;
CREATE TABLE limbeck_case_owner.t ();
ALTER TABLE limbeck_case_owner.t OWNER TO limbeck_case_owner;
