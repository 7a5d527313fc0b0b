-- SPDX-License-Identifier: Apache-2.0
-- takes: place_proposal_id int, reference text, place_id int, base_version int, base_facts text, facts text
-- takes: origin text, proposed_by_id int, proposed_by_name text, note text, proposed_at int, form_token text
insert into place_proposal (place_proposal_id, reference, place_id, base_version, base_facts, facts, origin, proposed_by_id, proposed_by_name, note,
  proposed_at, form_token)
values (:place_proposal_id, :reference, :place_id, :base_version, :base_facts, :facts, :origin, :proposed_by_id, :proposed_by_name, :note,
  :proposed_at, :form_token)
