CREATE EXTENSION citext;
CREATE TABLE account (mail citext CONSTRAINT account_mail_key UNIQUE);
