-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, determination_id int, version int, worker_id int, worker_name text, worker_role text
-- takes: team_id int, team_name text, decided_on int, decided text, decided_by_id int, decided_by text
-- takes: decided_role text, reasons text, differs_reason text, could_meet text, wants_council text, residence text
-- takes: money text, advice text, prevention text, given_on int, given_to text, given_format text
update eligibility_determination set
  version = version + 1, worker_id = :worker_id, worker_name = :worker_name, worker_role = :worker_role, team_id = :team_id,
  team_name = :team_name, decided_on = :decided_on, decided = :decided, decided_by_id = :decided_by_id, decided_by =
  :decided_by, decided_role = :decided_role, reasons = :reasons, differs_reason = :differs_reason, could_meet = :could_meet,
  wants_council = :wants_council, residence = :residence, money = :money, advice = :advice, prevention = :prevention,
  given_on = :given_on, given_to = :given_to, given_format = :given_format
where person_id = :person_id and determination_id = :determination_id and version = :version
