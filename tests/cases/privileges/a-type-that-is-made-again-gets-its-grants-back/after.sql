CREATE TYPE mood AS ENUM ('c', 'a');
CREATE TABLE t (m mood);
REVOKE ALL ON TYPE mood FROM PUBLIC;
GRANT USAGE ON TYPE mood TO limbeck_case_writer;
