-- create schema limbeck_case_owner
CREATE SCHEMA limbeck_case_owner;

-- create table limbeck_case_owner.t
CREATE TABLE limbeck_case_owner.t ();

-- give schema limbeck_case_owner to limbeck_case_owner
ALTER SCHEMA limbeck_case_owner OWNER TO limbeck_case_owner;

-- give table limbeck_case_owner.t to limbeck_case_owner
ALTER TABLE limbeck_case_owner.t OWNER TO limbeck_case_owner;
