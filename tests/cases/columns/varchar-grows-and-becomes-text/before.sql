CREATE TABLE label (a varchar(10), b varchar(10), c varchar(200));
