CREATE TABLE plug (code text NOT NULL, country text);
CREATE UNIQUE INDEX plug_code ON plug (code) INCLUDE (country);
CREATE TABLE socket (plug text, CONSTRAINT socket_plug_fkey FOREIGN KEY (plug) REFERENCES plug (code));
