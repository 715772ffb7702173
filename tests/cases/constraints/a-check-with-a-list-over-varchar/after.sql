CREATE TABLE job (
    id integer,
    state varchar(10) NOT NULL CHECK (state IN ('new', 'it''s ]', 'done')),
    is_open boolean GENERATED ALWAYS AS (state NOT IN ('done', 'lost')) STORED
);
CREATE INDEX job_open ON job (id) WHERE state IN ('new', 'open');
