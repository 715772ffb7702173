CREATE TYPE state AS ENUM ('new', 'open', 'done', 'lost');
CREATE TABLE job (
    id integer PRIMARY KEY,
    state state NOT NULL DEFAULT 'new',
    states state[] DEFAULT '{new,open}',
    is_done boolean GENERATED ALWAYS AS (state = 'done') STORED,
    CONSTRAINT job_check CHECK (state <> 'done' OR id > 0),
    CONSTRAINT job_key UNIQUE (state, id)
);
CREATE INDEX job_open ON job (id) WHERE state = 'open';
COMMENT ON TYPE state IS 'where a job stands';
COMMENT ON INDEX job_open IS 'open ones';
