CREATE TABLE kept (id int);
CREATE TABLE event (id bigint NOT NULL, tags text) PARTITION BY RANGE (id);
CREATE TABLE event_first PARTITION OF event FOR VALUES FROM (0) TO (1000) PARTITION BY RANGE (id);
CREATE TABLE event_first_half PARTITION OF event_first FOR VALUES FROM (0) TO (500);
CREATE INDEX a_all ON event (id);
CREATE INDEX a_tags ON ONLY event (tags);
CREATE INDEX b_tags ON ONLY event_first (lower(tags));
