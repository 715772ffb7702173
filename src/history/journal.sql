-- What Limbeck keeps in an environment's database beside sqlx's ledger: the journal of every up and down.
-- Rows are only ever added.
CREATE SCHEMA limbeck;

CREATE TABLE limbeck.version (
    number integer PRIMARY KEY,
    installed_on timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE limbeck.journal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor text NOT NULL,
    version bigint,
    event jsonb NOT NULL
);
CREATE INDEX journal_run ON limbeck.journal (run, id);

COMMENT ON TABLE limbeck.journal IS 'Every up and down that Limbeck ran here, as it happened. Append-only.';

CREATE FUNCTION limbeck.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'limbeck.journal is append-only';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON limbeck.journal
    FOR EACH STATEMENT EXECUTE FUNCTION limbeck.refuse();

INSERT INTO limbeck.version (number) VALUES (1);
