CREATE TABLE room (id int4range, open daterange);
