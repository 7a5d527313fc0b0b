-- SPDX-License-Identifier: Apache-2.0
-- takes: place_reference text, since int
-- gives: total int
-- Introductions to a place whose last result is that it never happened, heard since a day.
select count(*) as total from introduction i join introduction_follow_up f on f.person_id = i.person_id and f.introduction_id = i.introduction_id
where i.place_reference = :place_reference and i.place_reference <> '' and i.end_reason <> 'in_error' and f.result = 'never_happened' and f.asked_on >= :since
  and not exists (select 1 from introduction_follow_up later where later.person_id = f.person_id and later.introduction_id = f.introduction_id
    and later.follow_up_id > f.follow_up_id)
