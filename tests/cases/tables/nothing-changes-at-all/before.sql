CREATE TABLE same (
    id integer GENERATED ALWAYS AS IDENTITY (START WITH 5) PRIMARY KEY,
    b text COLLATE "C" DEFAULT 'x',
    c integer GENERATED ALWAYS AS (length(b)) STORED,
    CONSTRAINT same_check CHECK (b <> '' AND c < 100)
);
CREATE INDEX same_idx ON same (b DESC NULLS LAST) INCLUDE (c);
