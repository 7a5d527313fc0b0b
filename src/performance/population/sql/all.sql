-- gives: council_code text, year int, age_band text, people int, source text, council_name text, region text
select council_code, year, age_band, people, source, council_name, region from population order by council_code, year, age_band;
