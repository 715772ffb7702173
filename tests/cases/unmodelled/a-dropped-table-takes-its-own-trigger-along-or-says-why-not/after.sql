CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler;
