-- drop user mapping "limbeck_case_reader at away"
DROP USER MAPPING FOR limbeck_case_reader SERVER away;

-- drop user mapping "public at away"
DROP USER MAPPING FOR PUBLIC SERVER away;

-- drop server away
DROP SERVER away;

-- create server away
CREATE SERVER away FOREIGN DATA WRAPPER near;

-- create user mapping "limbeck_case_reader at away"
CREATE USER MAPPING FOR limbeck_case_reader SERVER away OPTIONS ("user" 'bob');

-- create user mapping "public at away"
CREATE USER MAPPING FOR PUBLIC SERVER away;
