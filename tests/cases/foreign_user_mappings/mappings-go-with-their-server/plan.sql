-- drop user mapping "public at away"
DROP USER MAPPING FOR PUBLIC SERVER away;

-- drop server away
DROP SERVER away;
