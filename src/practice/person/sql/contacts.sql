-- takes: person_id int
-- gives: contact_id int, reference text, received_at int, channel text, taken_by_name text, team_name text
-- gives: what_i_want text, resolution text, closed_on int, followed_up_on int
select contact_id, reference, received_at, channel, taken_by_name, team_name, what_i_want, resolution,
  closed_on, followed_up_on
from contact where person_id = :person_id order by received_at desc, contact_id desc
