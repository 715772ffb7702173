CREATE TABLE one (a integer);
CREATE INDEX stock ON one (a);
