CREATE TABLE one (a integer);
CREATE TABLE stock (a integer);
