CREATE TABLE house (id integer, CONSTRAINT house_pk PRIMARY KEY (id));
CREATE TABLE flat (id integer PRIMARY KEY, house integer, CONSTRAINT flat_house_fkey FOREIGN KEY (house) REFERENCES house);
