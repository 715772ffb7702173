CREATE TABLE currency (code text, CONSTRAINT currency_code_key UNIQUE (code));
CREATE TABLE price (currency text, CONSTRAINT price_currency_fkey FOREIGN KEY (currency) REFERENCES currency (code));
