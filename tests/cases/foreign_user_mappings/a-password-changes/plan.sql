-- alter user mapping "public at away"
ALTER USER MAPPING FOR PUBLIC SERVER away OPTIONS (SET password 'two');
