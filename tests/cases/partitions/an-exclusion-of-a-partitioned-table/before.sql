CREATE TABLE booking (room int4range, during daterange) PARTITION BY LIST (room);
CREATE TABLE booking_a PARTITION OF booking FOR VALUES IN ('[1,1]');
