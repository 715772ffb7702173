-- create schema b
CREATE SCHEMA b;

-- create domain b.d
CREATE DOMAIN b.d AS integer
    CONSTRAINT d_check CHECK ((VALUE > 0));

-- drop domain a.d
DROP DOMAIN a.d;
