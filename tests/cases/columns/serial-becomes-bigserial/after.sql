CREATE TABLE invoice (id bigserial PRIMARY KEY, total integer);
