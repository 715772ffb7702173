CREATE TYPE nothing AS ENUM ('something');
