CREATE TABLE "line
break" ("back\slash" integer, "tab	here" text);
