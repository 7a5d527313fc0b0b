-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, sharing_id int, reference text, other_id int, piece text, agreed_on int, agreed_how text
-- takes: withdrawn_on int, recorded_by text, withdrawn_by text, recorded_at int
insert into carer_sharing (
  person_id, sharing_id, reference, other_id, piece, agreed_on, agreed_how, withdrawn_on, recorded_by, withdrawn_by,
  recorded_at)
values (
  :person_id, :sharing_id, :reference, :other_id, :piece, :agreed_on, :agreed_how, :withdrawn_on, :recorded_by,
  :withdrawn_by, :recorded_at)
