-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int
-- gives: statement_reference text, asked text, said text, words text, by_name text, recorded_at int
select statement_reference, asked, said, words, by_name, recorded_at
from budget_answer where person_id = :person_id and account_id = :account_id order by recorded_at desc
