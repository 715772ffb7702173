INSERT INTO ticket (seat) VALUES ('A1'), ('A2');
