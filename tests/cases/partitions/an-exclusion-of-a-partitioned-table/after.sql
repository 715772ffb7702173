CREATE TABLE booking (room int4range, during daterange,
    CONSTRAINT booking_once EXCLUDE USING gist (room WITH =, during WITH &&)) PARTITION BY LIST (room);
CREATE TABLE booking_a PARTITION OF booking FOR VALUES IN ('[1,1]');
