CREATE TABLE events (id bigint NOT NULL, at date NOT NULL, kind varchar(9), old int, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE INDEX events_old ON events (old);
CREATE TABLE events_p2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_default PARTITION OF events DEFAULT;
CREATE INDEX events_own ON events_default (id);
