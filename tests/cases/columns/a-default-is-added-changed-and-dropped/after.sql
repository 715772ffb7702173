CREATE TABLE setting (a integer DEFAULT 0, b integer DEFAULT 10, c integer);
