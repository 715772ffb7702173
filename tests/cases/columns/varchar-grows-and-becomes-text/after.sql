CREATE TABLE label (a varchar(50), b text, c varchar);
