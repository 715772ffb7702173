CREATE TABLE one (a integer);
CREATE TABLE two (a integer);
CREATE INDEX the_index ON two (a);
