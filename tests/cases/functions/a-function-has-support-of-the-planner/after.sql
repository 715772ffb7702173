CREATE FUNCTION g(text, text) RETURNS boolean LANGUAGE internal STRICT IMMUTABLE SUPPORT textlike_support AS 'textlike';
