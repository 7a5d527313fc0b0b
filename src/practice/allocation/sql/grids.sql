-- SPDX-License-Identifier: Apache-2.0
-- gives: reference text, version int, number int, name text, from_on int, need_words text, risk_words text
-- gives: tolerance_percent int, contingency_pence int, shipped int, made_by_id int, made_by_name text, published_at int
-- gives: published_by_name text, returned_why text, dropped_at int
select reference, version, number, name, from_on, need_words, risk_words, tolerance_percent, contingency_pence, shipped,
  made_by_id, made_by_name, published_at, published_by_name, returned_why, dropped_at
from allocation_grid order by case when published_at is null then 1 else 0 end desc, from_on desc, made_at desc, reference
