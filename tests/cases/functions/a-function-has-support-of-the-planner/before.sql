CREATE FUNCTION g(text, text) RETURNS boolean LANGUAGE internal STRICT IMMUTABLE AS 'textlike';
