CREATE TABLE country (id int PRIMARY KEY, name text);
CREATE INDEX country_name ON country (name);
CREATE TABLE book (id int PRIMARY KEY, country int REFERENCES country (id));
CREATE INDEX book_country ON book (country);
