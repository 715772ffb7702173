CREATE FUNCTION g(text, text) RETURNS boolean LANGUAGE internal STRICT IMMUTABLE SUPPORT text_starts_with_support AS 'text_starts_with';
