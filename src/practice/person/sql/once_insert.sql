-- takes: token text, person_id int
insert into person_once (token, person_id) values (:token, :person_id)
