CREATE TABLE person (
    id integer PRIMARY KEY,
    name text NOT NULL CONSTRAINT person_key UNIQUE,
    upper_name text GENERATED ALWAYS AS (upper(name)) STORED,
    CONSTRAINT person_check CHECK (name <> '')
);
CREATE INDEX person_idx ON person (lower(name)) WHERE name IS NOT NULL;
COMMENT ON COLUMN person.name IS 'as in the passport';
