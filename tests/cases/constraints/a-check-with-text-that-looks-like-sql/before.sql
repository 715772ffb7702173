CREATE TABLE remark (t text);
