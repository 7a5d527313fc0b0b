-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, name text, from_on int, need_words text, risk_words text, tolerance_percent int
-- takes: contingency_pence int, returned_why text, dropped_at int
update allocation_grid set version = version + 1, name = :name, from_on = :from_on, need_words = :need_words,
  risk_words = :risk_words, tolerance_percent = :tolerance_percent, contingency_pence = :contingency_pence,
  returned_why = :returned_why, dropped_at = :dropped_at
where reference = :reference and version = :version and published_at is null
