-- Houses whose books the shop sells.
CREATE TABLE publisher (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    country char(2) NOT NULL,
    founded smallint CHECK (founded BETWEEN 1450 AND 2100),
    CONSTRAINT publisher_country_is_a_code CHECK (country ~ '^[A-Z]{2}$')
);

COMMENT ON TABLE publisher IS 'Houses whose books the shop sells';
COMMENT ON COLUMN publisher.country IS 'ISO 3166 code of two letters';
