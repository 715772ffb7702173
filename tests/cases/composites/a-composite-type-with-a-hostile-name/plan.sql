-- change the attributes of type "S"."my type"
ALTER TYPE "S"."my type" ADD ATTRIBUTE "select" "char";
