-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: place_proposal_id int, reference text, place_id int, base_version int, base_facts text, facts text
-- gives: origin text, proposed_by_id int, proposed_by_name text, note text, proposed_at int, decided_at int
-- gives: decided_by_name text, decision text, decision_reason text
select place_proposal_id, reference, place_id, base_version, base_facts, facts, origin, proposed_by_id, proposed_by_name, note, proposed_at, decided_at, decided_by_name, decision, decision_reason
from place_proposal where reference = :reference
