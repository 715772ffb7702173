CREATE TYPE state AS ENUM ('new', 'old');
CREATE TABLE river_job (state state);
CREATE TABLE rest ();
