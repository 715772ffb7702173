CREATE TABLE entry (a varchar(20) COLLATE "C");
