CREATE TABLE author (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    born date,
    died date,
    about text NOT NULL DEFAULT '',
    CONSTRAINT author_lived_forwards CHECK (died >= born)
);

CREATE INDEX author_name_idx ON author (lower(name));

COMMENT ON TABLE author IS 'People who write';
COMMENT ON COLUMN author.about IS 'A few sentences for the shop window';
