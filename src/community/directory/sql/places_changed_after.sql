-- SPDX-License-Identifier: Apache-2.0
-- takes: after int
-- gives: place_id int, reference text, version int, change_number int, made_at int, closed_on int
-- gives: closed_reason text, closed_by_name text, name text, kind text, organisation text, what_happens text
-- gives: for_whom text, who_for text, minimum_age text, maximum_age text, access_facts text, inclusion_note text
-- gives: welcome text, welcomer text, cost_kind text, cost text, when_words text, sessions text, meets text
-- gives: building text, address text, postcode text, latitude text, longitude text, hide_address text
-- gives: how_to_join text, phone text, email text, website text, checked_on int, checked_by_name text
-- gives: flag_reason text, flagged_at int
-- gives: changed_at int
select
  p.place_id, p.reference, p.version, p.change_number, p.made_at, p.closed_on, p.closed_reason,
  p.closed_by_name, p.name, p.kind, p.organisation, p.what_happens, p.for_whom, p.who_for, p.minimum_age,
  p.maximum_age, p.access_facts, p.inclusion_note, p.welcome, p.welcomer, p.cost_kind, p.cost, p.when_words,
  p.sessions, p.meets, p.building, p.address, p.postcode, p.latitude, p.longitude, p.hide_address,
  p.how_to_join, p.phone, p.email, p.website, c.checked_on, c.checked_by_name, f.reason as flag_reason,
  f.flagged_at, (select max(v.made_at) from place_version v where v.place_id = p.place_id) as changed_at
from place p
left join place_check c on c.place_id = p.place_id and c.place_check_id = (
  select newest.place_check_id from place_check newest where newest.place_id = p.place_id order by newest.checked_on desc, newest.place_check_id desc limit 1)
left join place_flag f on f.place_id = p.place_id and f.place_flag_id = (
  select min(standing.place_flag_id) from place_flag standing where standing.place_id = p.place_id and standing.settled_at is null)
where p.change_number > :after
order by p.change_number
