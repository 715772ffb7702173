CREATE TABLE trip (
    leaves timestamptz,
    arrives timestamptz,
    kind text,
    CONSTRAINT in_order CHECK (CASE kind WHEN 'time travel' THEN true ELSE leaves < arrives END),
    CONSTRAINT whole CHECK ((leaves IS NULL) = (arrives IS NULL))
);
