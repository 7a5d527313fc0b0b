-- takes: team_id int, version int, name text, closed int
update team set name = :name, closed = :closed, version = version + 1 where team_id = :team_id and version = :version
