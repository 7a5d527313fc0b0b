-- SPDX-License-Identifier: Apache-2.0
-- takes: place_link_id int, reference text, place_id int, token_hash text, owner_name text, sent_to text, made_at int, made_by_name text, ends_on int
insert into place_link (place_link_id, reference, place_id, token_hash, owner_name, sent_to, made_at, made_by_name, ends_on)
values (:place_link_id, :reference, :place_id, :token_hash, :owner_name, :sent_to, :made_at, :made_by_name, :ends_on)
