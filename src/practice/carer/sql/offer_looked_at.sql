-- SPDX-License-Identifier: Apache-2.0
-- takes: for_id int, reference text, looked_at_on int, looked_at_by text, looked_at_words text
update carer_offer set looked_at_on = :looked_at_on, looked_at_by = :looked_at_by, looked_at_words = :looked_at_words
where for_id = :for_id and reference = :reference and looked_at_on is null
