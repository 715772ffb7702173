CREATE TABLE booking (during tstzrange, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&));
