CREATE DOMAIN cents AS bigint CONSTRAINT positive CHECK (VALUE >= 0);
CREATE TABLE price (amount cents NOT NULL, old cents[] DEFAULT '{}');
