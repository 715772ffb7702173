CREATE FUNCTION g(text, text) RETURNS boolean LANGUAGE internal STRICT IMMUTABLE AS 'text_starts_with';
