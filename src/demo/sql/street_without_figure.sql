-- SPDX-License-Identifier: Apache-2.0
-- Whoever wants to live on in her own street and has no starting figure.
-- gives: person_id int
select min(o.person_id) as person_id
from outcome o
where o.wording like 'I live on in my own street%'
  and not exists (select 1 from allocation a where a.person_id = o.person_id)
