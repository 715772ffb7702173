CREATE TABLE country (code text, name text);
