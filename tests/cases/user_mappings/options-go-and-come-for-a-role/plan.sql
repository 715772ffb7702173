-- alter user mapping "limbeck_case Odd at away"
ALTER USER MAPPING FOR "limbeck_case Odd" SERVER away OPTIONS (DROP password, ADD "My key" E'a\\b', SET "user" 'alice');

-- create user mapping "limbeck_case_writer at away"
CREATE USER MAPPING FOR limbeck_case_writer SERVER away;

-- drop user mapping "limbeck_case_reader at away"
DROP USER MAPPING FOR limbeck_case_reader SERVER away;
