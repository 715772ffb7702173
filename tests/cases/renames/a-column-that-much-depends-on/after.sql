CREATE TABLE person (
    id integer PRIMARY KEY,
    full_name text NOT NULL CONSTRAINT person_key UNIQUE,
    upper_name text GENERATED ALWAYS AS (upper(full_name)) STORED,
    CONSTRAINT person_check CHECK (full_name <> '')
);
CREATE INDEX person_idx ON person (lower(full_name)) WHERE full_name IS NOT NULL;
COMMENT ON COLUMN person.full_name IS 'as in the passport';
