CREATE TABLE rectangle (a integer, b integer, area integer);
