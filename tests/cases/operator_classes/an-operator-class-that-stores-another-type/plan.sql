-- create operator family public.words USING gin
CREATE OPERATOR FAMILY public.words USING gin;

-- create operator family public.words USING gin
ALTER OPERATOR FAMILY public.words USING gin ADD
    OPERATOR 1 &&(anyarray,anyarray),
    FUNCTION 1 (text[], text[]) bttextcmp(text,text),
    FUNCTION 4 (text[], text[]) ginarrayconsistent(internal,smallint,anyarray,integer,internal,internal,internal,internal);

-- create operator class public.words USING gin
CREATE OPERATOR CLASS public.words FOR TYPE text[] USING gin FAMILY public.words AS
    FUNCTION 2 (text[], text[]) ginarrayextract(anyarray,internal,internal),
    FUNCTION 3 (text[], text[]) ginqueryarrayextract(anyarray,internal,smallint,internal,internal,internal,internal),
    STORAGE text;
