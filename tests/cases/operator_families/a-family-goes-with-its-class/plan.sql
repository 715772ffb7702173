-- drop operator class "S"."my c" USING btree
DROP OPERATOR CLASS "S"."my c" USING btree;

-- drop operator family "S"."my f" USING btree
DROP OPERATOR FAMILY "S"."my f" USING btree;
