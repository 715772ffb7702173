CREATE SCHEMA "S p";
CREATE TYPE "S p"."En""um" AS ENUM ('b', 'a');
CREATE TABLE "S p".t (e "S p"."En""um" DEFAULT 'b', f "S p"."En""um"[]);
