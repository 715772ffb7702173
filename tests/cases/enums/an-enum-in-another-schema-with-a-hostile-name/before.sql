CREATE SCHEMA "S p";
CREATE TYPE "S p"."En""um" AS ENUM ('a');
CREATE TABLE "S p".t (e "S p"."En""um" DEFAULT 'a', f "S p"."En""um"[]);
