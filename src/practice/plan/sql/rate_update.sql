-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, pence int, from_on int, to_on int, note text, kept_by text, kept_at int
update rate set version = version + 1,
  pence = :pence, from_on = :from_on, to_on = :to_on, note = :note, kept_by = :kept_by, kept_at = :kept_at
where reference = :reference and version = :version
