CREATE TABLE login (name text, mail text, CONSTRAINT login_mail_key UNIQUE (mail));
