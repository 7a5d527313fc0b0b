-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, kind text, from_on int, until_on int, percent int, reason text
update budget_pause set version = version + 1, kind = :kind, from_on = :from_on, until_on = :until_on,
  percent = :percent, reason = :reason
where person_id = :person_id and reference = :reference and version = :version
