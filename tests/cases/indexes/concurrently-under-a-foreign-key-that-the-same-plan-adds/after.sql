CREATE TABLE plug (code text NOT NULL);
CREATE UNIQUE INDEX plug_code ON plug (code);
CREATE TABLE socket (plug text, CONSTRAINT socket_plug_fkey FOREIGN KEY (plug) REFERENCES plug (code));
