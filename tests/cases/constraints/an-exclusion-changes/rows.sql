INSERT INTO zone VALUES ('<(0,0),1>'), ('<(9,9),1>');
