-- takes: measure_code text
-- gives: financial_year text
select distinct financial_year from published_figure where measure_code = :measure_code order by financial_year;
