CREATE TABLE setting (a integer, b integer DEFAULT 1, c integer DEFAULT 2);
