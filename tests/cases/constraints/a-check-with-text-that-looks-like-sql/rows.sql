INSERT INTO remark VALUES ('fine');
