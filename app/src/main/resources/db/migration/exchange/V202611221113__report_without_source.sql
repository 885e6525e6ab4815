-- How often one source reports is counted in platform.attempt, which forgets it; the report itself need not know.
alter table exchange.report drop column source_digest;
