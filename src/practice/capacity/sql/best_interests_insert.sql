-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, best_interests_id int, reference text, decision text, on_day int, decision_maker text
-- takes: options text, wishes text, beliefs text, consulted text, less_restrictive text, conclusion text
-- takes: recorded_by text, recorded_at int
insert into capacity_best_interests (
  person_id, best_interests_id, reference, decision, on_day, decision_maker, options, wishes, beliefs, consulted,
  less_restrictive, conclusion, recorded_by, recorded_at)
values (
  :person_id, :best_interests_id, :reference, :decision, :on_day, :decision_maker, :options, :wishes, :beliefs,
  :consulted, :less_restrictive, :conclusion, :recorded_by, :recorded_at)
