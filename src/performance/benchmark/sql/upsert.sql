-- takes: measure_code text, council_code text, financial_year text, council_name text, council_type text, region text, value real
insert into published_figure (measure_code, council_code, financial_year, council_name, council_type, region, value)
values (:measure_code, :council_code, :financial_year, :council_name, :council_type, :region, cast(:value as double precision))
on conflict (measure_code, council_code, financial_year) do update set
  council_name = excluded.council_name, council_type = excluded.council_type, region = excluded.region, value = excluded.value;
