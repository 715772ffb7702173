CREATE EXTENSION citext;
CREATE TABLE account (mail text CONSTRAINT account_mail_key UNIQUE);
