-- takes: measure_code text, region text, financial_year text
-- gives: council_code text, council_name text, value real
select council_code, council_name, value from published_figure
where measure_code = :measure_code and region = :region and financial_year = :financial_year order by council_name;
