CREATE TABLE parcel (id uuid PRIMARY KEY, code text NOT NULL);
