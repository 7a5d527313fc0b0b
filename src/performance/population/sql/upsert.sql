-- takes: council_code text, year int, age_band text, people int, source text, council_name text, region text
insert into population (council_code, year, age_band, people, source, council_name, region)
values (:council_code, :year, :age_band, :people, :source, :council_name, :region)
on conflict (council_code, year, age_band) do update set
  people = excluded.people, source = excluded.source, council_name = excluded.council_name, region = excluded.region;
