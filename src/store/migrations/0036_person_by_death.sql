-- What still stands for people who died is looked for in work lists all day.

create index person_by_death on person (died_on) where died_on is not null;
