-- takes: person_id int, contact_id int, reference text, received_at int, closed_on int, team_name text
insert into contact (person_id, contact_id, reference, received_at, recorded_at, channel, taken_by_name, taken_by_role, team_name,
  what_i_want, safety, resolution, closed_on)
values (:person_id, :contact_id, :reference, :received_at, :received_at, 'telephone', 'Worker', 'worker', :team_name,
  'to stay at home', 'no_concern', 'information_given', :closed_on)
