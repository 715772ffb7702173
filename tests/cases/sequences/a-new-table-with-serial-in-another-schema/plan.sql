-- create schema "Back Office"
CREATE SCHEMA "Back Office";

-- create sequence "Back Office"."Order_Big_seq"
CREATE SEQUENCE "Back Office"."Order_Big_seq";

-- create sequence "Back Office"."Order_Id_seq"
CREATE SEQUENCE "Back Office"."Order_Id_seq" AS integer;

-- create sequence "Back Office"."Order_No_seq"
CREATE SEQUENCE "Back Office"."Order_No_seq" AS smallint;

-- create table "Back Office"."Order"
CREATE TABLE "Back Office"."Order" (
    "Id" integer DEFAULT nextval('"Back Office"."Order_Id_seq"'::regclass) NOT NULL,
    "No" smallint DEFAULT nextval('"Back Office"."Order_No_seq"'::regclass) NOT NULL,
    "Big" bigint DEFAULT nextval('"Back Office"."Order_Big_seq"'::regclass) NOT NULL,
    CONSTRAINT "Order_pkey" PRIMARY KEY ("Id")
);

-- let column "Back Office"."Order"."Big" own sequence "Back Office"."Order_Big_seq"
ALTER SEQUENCE "Back Office"."Order_Big_seq" OWNED BY "Back Office"."Order"."Big";

-- let column "Back Office"."Order"."Id" own sequence "Back Office"."Order_Id_seq"
ALTER SEQUENCE "Back Office"."Order_Id_seq" OWNED BY "Back Office"."Order"."Id";

-- let column "Back Office"."Order"."No" own sequence "Back Office"."Order_No_seq"
ALTER SEQUENCE "Back Office"."Order_No_seq" OWNED BY "Back Office"."Order"."No";
