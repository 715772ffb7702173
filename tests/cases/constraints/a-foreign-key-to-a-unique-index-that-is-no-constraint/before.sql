CREATE TABLE plug (code text NOT NULL);
CREATE TABLE socket (plug text);
