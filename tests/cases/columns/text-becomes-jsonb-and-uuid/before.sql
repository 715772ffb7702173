CREATE TABLE payload (id text PRIMARY KEY, body text, kind json);
