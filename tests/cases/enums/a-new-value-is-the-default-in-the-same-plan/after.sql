CREATE TYPE state AS ENUM ('new', 'open', 'done');
CREATE TABLE job (id integer, state state NOT NULL DEFAULT 'new');
