-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int
-- gives: reference text, holder_name text, sent_to text, made_at int, made_by text, ends_on int, withdrawn_at int
-- gives: used_at int
select reference, holder_name, sent_to, made_at, made_by, ends_on, withdrawn_at, used_at
from budget_link where person_id = :person_id and account_id = :account_id order by link_id desc
