-- takes: change_id int, person_id int, at int
insert into change_log (change_id, person_id, at) values (:change_id, :person_id, :at)
