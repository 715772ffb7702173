CREATE TYPE parcel_state AS ENUM ('sent', 'arrived');
CREATE TABLE parcel (id integer PRIMARY KEY, state parcel_state NOT NULL DEFAULT 'sent');
