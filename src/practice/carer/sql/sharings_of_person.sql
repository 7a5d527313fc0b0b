-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: person_id int, sharing_id int, reference text, other_id int, piece text, agreed_on int, agreed_how text
-- gives: withdrawn_on int, recorded_by text, withdrawn_by text
select
  person_id, sharing_id, reference, other_id, piece, agreed_on, agreed_how, withdrawn_on, recorded_by, withdrawn_by
from carer_sharing where person_id = :person_id order by sharing_id desc
