INSERT INTO a VALUES (1,1,'x',1),(2,1,'y',1);
