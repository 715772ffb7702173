-- drop user mapping "public at away"
DROP USER MAPPING FOR PUBLIC SERVER away;

-- drop server away
DROP SERVER away;

-- create server away
CREATE SERVER away FOREIGN DATA WRAPPER other;

-- create user mapping "public at away"
CREATE USER MAPPING FOR PUBLIC SERVER away;
