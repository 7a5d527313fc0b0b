-- takes: reference text, name text
-- gives: team_id int
insert into team (reference, name) values (:reference, :name) returning team_id
