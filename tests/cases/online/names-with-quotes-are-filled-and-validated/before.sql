CREATE TABLE "My ""Table" (id int PRIMARY KEY, "A b" int);
