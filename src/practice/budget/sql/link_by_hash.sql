-- SPDX-License-Identifier: Apache-2.0
-- takes: token_hash text, today int
-- gives: reference text, holder_name text, person_reference text, account_reference text
select l.reference, l.holder_name, p.reference as person_reference, a.reference as account_reference
from budget_link l
join person p on p.person_id = l.person_id
join budget_account a on a.person_id = l.person_id and a.account_id = l.account_id
where l.token_hash = :token_hash and l.withdrawn_at is null and l.ends_on >= :today
