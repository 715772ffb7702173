CREATE TABLE booking (room integer, during daterange, cancelled boolean NOT NULL DEFAULT false);
