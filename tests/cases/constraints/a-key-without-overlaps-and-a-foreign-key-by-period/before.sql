CREATE TABLE room (id int4range, open daterange NOT NULL);
CREATE TABLE booking (room int4range, during daterange NOT NULL, guest text);
