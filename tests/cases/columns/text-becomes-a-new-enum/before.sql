CREATE TABLE parcel (id integer PRIMARY KEY, state text NOT NULL DEFAULT 'sent');
