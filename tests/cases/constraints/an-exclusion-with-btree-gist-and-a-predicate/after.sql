CREATE EXTENSION btree_gist;
CREATE TABLE booking (
    room integer,
    during daterange,
    cancelled boolean NOT NULL DEFAULT false,
    CONSTRAINT one_guest EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled) DEFERRABLE
);
