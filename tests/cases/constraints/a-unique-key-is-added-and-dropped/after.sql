CREATE TABLE login (name text, mail text, CONSTRAINT login_name_key UNIQUE (name));
