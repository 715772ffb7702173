INSERT INTO t VALUES ('done', '{open,done}');
