-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, advocacy_id int, reference text, version int, area text, judged_on int, hard_to_understand int
-- takes: hard_to_retain int, hard_to_weigh int, hard_to_communicate int, reasons text, individual text
-- takes: individual_name text, individual_words text, not_paid int, person_agrees int, can_help int, still_needed int
-- takes: referred_on int, advocate text, started_on int, urgent_reason text, worker_id int, worker_name text
-- takes: worker_role text, team_id int, team_name text, recorded_at int
insert into capacity_advocacy (
  person_id, advocacy_id, reference, version, area, judged_on, hard_to_understand, hard_to_retain, hard_to_weigh,
  hard_to_communicate, reasons, individual, individual_name, individual_words, not_paid, person_agrees, can_help,
  still_needed, referred_on, advocate, started_on, urgent_reason, worker_id, worker_name, worker_role, team_id,
  team_name, recorded_at)
values (
  :person_id, :advocacy_id, :reference, :version, :area, :judged_on, :hard_to_understand, :hard_to_retain,
  :hard_to_weigh, :hard_to_communicate, :reasons, :individual, :individual_name, :individual_words, :not_paid,
  :person_agrees, :can_help, :still_needed, :referred_on, :advocate, :started_on, :urgent_reason, :worker_id,
  :worker_name, :worker_role, :team_id, :team_name, :recorded_at)
