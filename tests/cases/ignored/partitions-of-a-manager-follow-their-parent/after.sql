CREATE TABLE events (id bigint NOT NULL, at date NOT NULL, kind text DEFAULT 'x' NOT NULL, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE INDEX events_kind ON events (kind);
