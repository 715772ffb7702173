CREATE TABLE room (id int4range, open daterange NOT NULL, CONSTRAINT room_pkey PRIMARY KEY (id, open WITHOUT OVERLAPS));
CREATE TABLE booking (
    room int4range,
    during daterange NOT NULL,
    guest text,
    CONSTRAINT booking_once UNIQUE (room, during WITHOUT OVERLAPS),
    CONSTRAINT booking_room_fkey FOREIGN KEY (room, PERIOD during) REFERENCES room (id, PERIOD open)
);
