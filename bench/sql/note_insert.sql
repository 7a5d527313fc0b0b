-- takes: person_id int, contact_id int, reference text, at int, words text
insert into contact (person_id, contact_id, reference, received_at, recorded_at, channel, taken_by_id, taken_by_name, taken_by_role, team_name,
                     what_i_want, safety, resolution)
values (:person_id, :contact_id, :reference, :at, :at, 'phone', 7, 'A Worker', 'contact_worker', 'Front door', :words, 'no_concern', 'advice')
