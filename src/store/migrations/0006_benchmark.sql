-- Published figures of English councils, to show beside our own. A figure that was not published is null, never zero.
create table published_figure (
  measure_code text not null,           -- lists/published_measure.csv
  council_code text not null,           -- ONS code
  financial_year text not null,         -- 2022-23
  council_name text not null,
  council_type text not null,
  region text not null,
  value double precision,
  primary key (measure_code, council_code, financial_year)
){{clustered}};
create index published_figure_by_region on published_figure (measure_code, region, financial_year);
