-- lock table "Odd schema"."My ""log" with its partitions
LOCK TABLE "Odd schema"."My ""log" IN ACCESS EXCLUSIVE MODE;

-- put sequence "Odd schema"."My ""log_Id_seq" aside
ALTER SEQUENCE "Odd schema"."My ""log_Id_seq" RENAME TO "My ""log_Id_seq__old";

-- put table "Odd schema"."My ""log" aside
ALTER TABLE "Odd schema"."My ""log" RENAME TO "My ""log__old";

-- put table "Odd schema"."a.b" aside
ALTER TABLE "Odd schema"."a.b" RENAME TO "a.b__old_2";

-- put table "Odd schema"."a.b__old" aside
ALTER TABLE "Odd schema"."a.b__old" RENAME TO "a.b__old__old";

-- put index "Odd schema"."Kéy" aside
ALTER INDEX "Odd schema"."Kéy" RENAME TO "Kéy__old";

-- put index "Odd schema"."My ""log_pkey" aside
ALTER INDEX "Odd schema"."My ""log_pkey" RENAME TO "My ""log_pkey__old";

-- put index "Odd schema"."a.b__old_moved_idx" aside
ALTER INDEX "Odd schema"."a.b__old_moved_idx" RENAME TO "a.b__old_moved_idx__old";

-- put index "Odd schema"."a.b__old_pkey" aside
ALTER INDEX "Odd schema"."a.b__old_pkey" RENAME TO "a.b__old_pkey__old";

-- put index "Odd schema"."a.b_moved_idx" aside
ALTER INDEX "Odd schema"."a.b_moved_idx" RENAME TO "a.b_moved_idx__old";

-- put index "Odd schema"."a.b_pkey" aside
ALTER INDEX "Odd schema"."a.b_pkey" RENAME TO "a.b_pkey__old";

-- create table "Odd schema"."My ""log"
CREATE TABLE "Odd schema"."My ""log" (
    "Id" bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    "it's" text NOT NULL,
    moved integer,
    CONSTRAINT "My ""log_pkey" PRIMARY KEY ("Id", "it's")
) PARTITION BY HASH ("Id");

-- create index "Odd schema"."Kéy"
CREATE INDEX "Kéy" ON "Odd schema"."My ""log" USING btree (moved);

-- create table "Odd schema"."a.b"
CREATE TABLE "Odd schema"."a.b" PARTITION OF "Odd schema"."My ""log" FOR VALUES WITH (modulus 2, remainder 0);

-- create table "Odd schema"."a.b__old"
CREATE TABLE "Odd schema"."a.b__old" PARTITION OF "Odd schema"."My ""log" FOR VALUES WITH (modulus 2, remainder 1);

-- let the sequence of column "Odd schema"."My ""log"."Id" go on where the old one stands
SELECT pg_catalog.setval('"Odd schema"."My ""log_Id_seq"', last_value, is_called) FROM "Odd schema"."My ""log_Id_seq__old";

-- move the rows of table "Odd schema"."My ""log" over to the new one, and drop the old one
-- hazard rewrites-table: table "Odd schema"."My ""log" is written anew while reads and writes wait
-- hazard adds-constraint: rows of table "Odd schema"."My ""log" that no partition takes make it fail
DO $$
#variable_conflict use_column
DECLARE
    moved bigint;
BEGIN
    IF pg_catalog.current_setting('transaction_isolation') NOT LIKE 'read %committed' THEN
        RAISE EXCEPTION 'rows move over in a transaction that is READ COMMITTED only';
    END IF;
    INSERT INTO "Odd schema"."My ""log" ("Id", "it's", moved) OVERRIDING SYSTEM VALUE
        SELECT "Id", "it's", moved FROM "Odd schema"."My ""log__old";
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM "Odd schema"."My ""log__old") THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE "Odd schema"."My ""log__old";
END
$$;
