CREATE SCHEMA "My words";
CREATE TEXT SEARCH TEMPLATE "My words"."Plain" (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = "My words"."Plain");
