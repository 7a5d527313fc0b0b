-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, determination_id int, reference text, kind text, assessment text, assessment_version int
-- takes: assessed_on int, judged_on int, worker_id int, worker_name text, worker_role text, team_id int
-- takes: team_name text, arises text, arises_words text, health text, cumulative text, impact_words text
-- takes: fluctuates text, fluctuates_words text, suggested text, decided_on int, decided text, decided_by_id int
-- takes: decided_by text, decided_role text, reasons text, differs_reason text, could_meet text, wants_council text
-- takes: residence text, money text, advice text, prevention text, given_on int, given_to text, given_format text
-- takes: recorded_at int
insert into eligibility_determination (
  person_id, determination_id, reference, kind, assessment, assessment_version, assessed_on, judged_on, worker_id,
  worker_name, worker_role, team_id, team_name, arises, arises_words, health, cumulative, impact_words, fluctuates,
  fluctuates_words, suggested, decided_on, decided, decided_by_id, decided_by, decided_role, reasons, differs_reason,
  could_meet, wants_council, residence, money, advice, prevention, given_on, given_to, given_format, recorded_at)
values (
  :person_id, :determination_id, :reference, :kind, :assessment, :assessment_version, :assessed_on, :judged_on, :worker_id,
  :worker_name, :worker_role, :team_id, :team_name, :arises, :arises_words, :health, :cumulative, :impact_words,
  :fluctuates, :fluctuates_words, :suggested, :decided_on, :decided, :decided_by_id, :decided_by, :decided_role, :reasons,
  :differs_reason, :could_meet, :wants_council, :residence, :money, :advice, :prevention, :given_on, :given_to,
  :given_format, :recorded_at)
