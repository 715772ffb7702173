CREATE TABLE line (words text);
