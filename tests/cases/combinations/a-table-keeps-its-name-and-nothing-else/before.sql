CREATE TABLE thing (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), width real, height real, CONSTRAINT thing_check CHECK (width > height));
CREATE INDEX thing_idx ON thing (width);
