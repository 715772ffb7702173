INSERT INTO customer (name) VALUES ('Ada');
