CREATE TABLE place (id integer PRIMARY KEY);
CREATE TABLE city (PRIMARY KEY (id)) INHERITS (place);
