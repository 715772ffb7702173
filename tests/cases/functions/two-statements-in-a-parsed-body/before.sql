CREATE TABLE log (at timestamptz, what text);
