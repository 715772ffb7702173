CREATE TYPE state AS ENUM ('open', 'stuck', 'done');
CREATE TABLE job (id integer, state state, CONSTRAINT job_check CHECK (state <> 'stuck' OR id > 0));
CREATE INDEX job_stuck ON job (id) WHERE state = 'stuck';
CREATE TABLE stuck_job (id integer, state state NOT NULL DEFAULT 'stuck');
