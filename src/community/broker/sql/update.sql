-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, broker_request_id int, version int, sought text, why text, needed_by int, broker_id int
-- takes: broker_name text, taken_on int, next_on int, closed_on int, result text, result_words text
update broker_request set version = version + 1,
  sought = :sought, why = :why, needed_by = :needed_by, broker_id = :broker_id, broker_name = :broker_name, taken_on =
  :taken_on, next_on = :next_on, closed_on = :closed_on, result = :result, result_words = :result_words
where person_id = :person_id and broker_request_id = :broker_request_id and version = :version
