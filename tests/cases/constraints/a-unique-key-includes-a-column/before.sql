CREATE TABLE slot (day date, room text, price integer, CONSTRAINT slot_key UNIQUE (day));
