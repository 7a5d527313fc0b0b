-- takes: measure_code text, council_code text
-- gives: financial_year text, value real
select financial_year, value from published_figure
where measure_code = :measure_code and council_code = :council_code order by financial_year;
