CREATE TABLE one (a integer, b integer);
CREATE INDEX first ON one (b);
CREATE INDEX second ON one (a);
