CREATE TABLE country (code varchar(2), name text);
