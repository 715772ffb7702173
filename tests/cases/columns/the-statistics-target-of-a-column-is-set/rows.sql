INSERT INTO doc VALUES (1, repeat('ab', 3000), '\xdeadbeef', '{a,b}');
