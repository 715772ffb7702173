CREATE TYPE thing_kind AS ENUM ('a', 'b');
CREATE TABLE thing (no bigserial PRIMARY KEY, kind thing_kind[] NOT NULL DEFAULT '{a}', CONSTRAINT thing_check CHECK (no > 0));
CREATE INDEX thing_idx ON thing USING gin (kind);
