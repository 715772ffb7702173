CREATE TABLE trip (leaves timestamptz, arrives timestamptz, kind text);
