-- gives: team_id int, reference text, name text, version int, closed int
select team_id, reference, name, version, closed from team order by closed, name
