CREATE TABLE passport (
    id integer PRIMARY KEY,
    number text CONSTRAINT passport_number_key UNIQUE,
    country text,
    CONSTRAINT passport_check CHECK (number <> country)
);
CREATE INDEX passport_number_country_idx ON passport (number, country);
CREATE INDEX passport_partial_idx ON passport (country) WHERE number IS NOT NULL;
