-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int
-- gives: place_link_id int, reference text, place_id int, owner_name text, sent_to text, made_at int
-- gives: made_by_name text, ends_on int, used_at int, withdrawn_at int, withdrawn_by_name text
select place_link_id, reference, place_id, owner_name, sent_to, made_at, made_by_name, ends_on, used_at, withdrawn_at, withdrawn_by_name
from place_link where place_id = :place_id order by made_at desc, place_link_id desc
