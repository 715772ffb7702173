CREATE TABLE room (during tsrange, CONSTRAINT busy EXCLUDE USING gist (during WITH &&) WHERE (NOT isempty(during)));
