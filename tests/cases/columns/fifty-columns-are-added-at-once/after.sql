CREATE TABLE wide (
    c00 integer, c01 integer, c02 integer, c03 integer, c04 integer, c05 integer, c06 integer, c07 integer,
    c08 text, c09 text, c10 text, c11 text, c12 text, c13 text, c14 text, c15 text, c16 text, c17 text,
    c18 date, c19 date, c20 date, c21 date, c22 date, c23 date, c24 date, c25 date, c26 date, c27 date,
    c28 numeric, c29 numeric, c30 numeric, c31 numeric, c32 numeric, c33 numeric, c34 numeric, c35 numeric,
    c36 boolean DEFAULT true, c37 boolean DEFAULT true, c38 boolean DEFAULT true, c39 boolean DEFAULT true,
    c40 boolean NOT NULL DEFAULT false, c41 uuid, c42 uuid, c43 uuid, c44 uuid, c45 bytea, c46 bytea,
    c47 jsonb, c48 jsonb, c49 inet, c50 inet
);
