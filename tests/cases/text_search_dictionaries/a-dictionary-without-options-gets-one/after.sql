CREATE TEXT SEARCH DICTIONARY "My d" (TEMPLATE = simple, accept = false);
