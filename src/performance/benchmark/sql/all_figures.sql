-- gives: measure_code text, council_code text, financial_year text, council_name text, council_type text, region text, value real
select measure_code, council_code, financial_year, council_name, council_type, region, value from published_figure;
