-- Mid-year populations, for rates per 100,000: ascof.md 0 and 2.
create table population (
  council_code text not null,       -- three digits, as in national returns
  year bigint not null,             -- 2024 is mid-2024
  age_band text not null,           -- 18_to_64, 65_and_above
  people bigint not null,
  source text not null default '',  -- where the figure was taken from
  council_name text not null default '',
  region text not null default '',
  primary key (council_code, year, age_band)
){{clustered}};
