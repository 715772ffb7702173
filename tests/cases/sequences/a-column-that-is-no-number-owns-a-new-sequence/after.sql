CREATE TABLE parcel (id uuid PRIMARY KEY, code text NOT NULL);
CREATE SEQUENCE parcel_code OWNED BY parcel.code;
CREATE SEQUENCE parcel_id OWNED BY parcel.id;
ALTER TABLE parcel ALTER COLUMN code SET DEFAULT 'P' || nextval('parcel_code');
