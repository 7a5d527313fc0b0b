-- takes: after int, how_many int
-- gives: change_id int, person_id int
select change_id, person_id from change_log where change_id > :after order by change_id limit :how_many
