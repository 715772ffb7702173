CREATE TABLE slot (day date, room text, CONSTRAINT slot_key UNIQUE NULLS NOT DISTINCT (day, room));
