CREATE TABLE "My ""Table" (id int PRIMARY KEY, "A b" int NOT NULL, "it's" uuid NOT NULL DEFAULT gen_random_uuid(), CONSTRAINT "Kéy" UNIQUE ("A b"));
