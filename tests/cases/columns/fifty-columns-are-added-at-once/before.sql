CREATE TABLE wide (c00 integer);
