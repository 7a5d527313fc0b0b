-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, at int, by_name text, note text
update to_do set version = version + 1, done_at = :at, done_by_name = :by_name, done_note = :note
where reference = :reference and done_at is null
