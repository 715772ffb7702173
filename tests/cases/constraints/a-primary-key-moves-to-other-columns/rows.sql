INSERT INTO stop VALUES ('U1', 1, 'Warschauer'), ('U1', 2, 'Schlesi');
