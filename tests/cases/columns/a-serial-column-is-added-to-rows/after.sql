CREATE TABLE line (words text, number serial);
