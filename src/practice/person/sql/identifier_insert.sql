-- takes: person_id int, identifier_id int, system text, value text
insert into person_identifier (person_id, identifier_id, system, value)
values (:person_id, :identifier_id, :system, :value)
