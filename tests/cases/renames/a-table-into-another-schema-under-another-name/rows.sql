INSERT INTO customer (name) VALUES ('Ada'), ('Bob'); INSERT INTO sales.customer VALUES (1);
