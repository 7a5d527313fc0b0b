-- takes: person_id int, other_name_id int, kind text, given_name text, family_name text
insert into person_other_name (person_id, other_name_id, kind, given_name, family_name)
values (:person_id, :other_name_id, :kind, :given_name, :family_name)
