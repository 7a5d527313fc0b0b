-- gives: council_code text, council_name text, region text
select council_code, max(council_name) as council_name, max(region) as region from published_figure
group by council_code order by 2;
