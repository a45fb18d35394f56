DROP TABLE report_forms;
