-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: best_interests_id int, reference text, decision text, on_day int, decision_maker text, options text, wishes text
-- gives: beliefs text, consulted text, less_restrictive text, conclusion text, recorded_by text, recorded_at int
select
  best_interests_id, reference, decision, on_day, decision_maker, options, wishes, beliefs, consulted, less_restrictive,
  conclusion, recorded_by, recorded_at
from capacity_best_interests where person_id = :person_id order by on_day desc, best_interests_id desc
