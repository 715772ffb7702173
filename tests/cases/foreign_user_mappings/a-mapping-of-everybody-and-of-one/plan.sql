-- create user mapping "postgres at away"
CREATE USER MAPPING FOR postgres SERVER away OPTIONS (password 'secret', "user" 'bob');

-- create user mapping "public at away"
CREATE USER MAPPING FOR PUBLIC SERVER away OPTIONS ("user" 'guest');
