CREATE TABLE one (a integer, b integer);
CREATE INDEX first ON one (a);
CREATE INDEX second ON one (b);
