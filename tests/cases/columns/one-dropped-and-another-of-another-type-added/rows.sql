INSERT INTO room VALUES (1, true), (2, false);
