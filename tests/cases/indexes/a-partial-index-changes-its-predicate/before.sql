CREATE TABLE job (id integer, state text);
CREATE INDEX job_open_idx ON job (id) WHERE state = 'open';
