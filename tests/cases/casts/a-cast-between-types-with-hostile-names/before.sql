CREATE SCHEMA "S"; CREATE TYPE "S"."my e" AS ENUM ('a'); CREATE TYPE "S"."f,g" AS ENUM ('a');
