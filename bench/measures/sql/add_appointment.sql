-- takes: person_id int, appointment_id int, reference text, day int, team_name text
insert into appointment (person_id, appointment_id, reference, asked_on, first_offered_on, start_on, team_name, result, recorded_at)
values (:person_id, :appointment_id, :reference, :day, :day, :day, :team_name, 'attended', 0)
