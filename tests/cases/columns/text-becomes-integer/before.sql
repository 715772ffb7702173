CREATE TABLE import (id integer PRIMARY KEY, amount text);
