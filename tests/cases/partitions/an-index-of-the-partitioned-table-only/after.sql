CREATE TABLE event (id bigint NOT NULL, tags text) PARTITION BY RANGE (id);
CREATE TABLE event_first PARTITION OF event FOR VALUES FROM (0) TO (1000);
CREATE TABLE event_second PARTITION OF event FOR VALUES FROM (1000) TO (2000);
CREATE INDEX event_known ON event (tags);
CREATE INDEX event_tags ON ONLY event (lower(tags));
CREATE INDEX event_whole ON ONLY event (id, tags);
