CREATE TABLE weather (day date PRIMARY KEY, rain_mm real NOT NULL DEFAULT 0);
