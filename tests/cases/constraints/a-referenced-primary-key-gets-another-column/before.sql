CREATE TABLE tenant (id integer NOT NULL, code integer NOT NULL UNIQUE, CONSTRAINT tenant_pkey PRIMARY KEY (id));
CREATE TABLE lease (tenant integer, CONSTRAINT lease_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenant (id));
