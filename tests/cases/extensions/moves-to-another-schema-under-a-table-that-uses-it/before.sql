CREATE EXTENSION citext;
CREATE TABLE account (mail citext);
