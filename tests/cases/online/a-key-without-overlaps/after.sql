CREATE TABLE room (id int4range, open daterange, CONSTRAINT room_pkey PRIMARY KEY (id, open WITHOUT OVERLAPS));
