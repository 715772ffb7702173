CREATE TABLE z_country (id integer PRIMARY KEY);
CREATE TABLE y_region (id integer PRIMARY KEY, country integer NOT NULL REFERENCES z_country);
CREATE TABLE x_town (id integer PRIMARY KEY, region integer NOT NULL REFERENCES y_region);
CREATE TABLE w_street (id integer PRIMARY KEY, town integer NOT NULL REFERENCES x_town);
CREATE TABLE v_house (id integer PRIMARY KEY, street integer NOT NULL REFERENCES w_street);
CREATE TABLE u_room (id integer PRIMARY KEY, house integer NOT NULL REFERENCES v_house);
