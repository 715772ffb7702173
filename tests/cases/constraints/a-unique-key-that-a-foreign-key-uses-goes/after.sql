CREATE TABLE currency (code text);
CREATE TABLE price (currency text);
