INSERT INTO plug VALUES ('C'), ('G');
INSERT INTO socket VALUES ('G');
