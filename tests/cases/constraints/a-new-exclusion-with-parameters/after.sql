CREATE TABLE room (during tsrange, CONSTRAINT busy EXCLUDE USING gist (during WITH &&) WITH (fillfactor = 50) WHERE (NOT isempty(during)));
