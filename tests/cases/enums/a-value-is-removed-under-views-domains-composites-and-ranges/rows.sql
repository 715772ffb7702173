INSERT INTO t VALUES ('a', 'b', '(a)', '[a,b]', '{a,b}');
