-- SPDX-License-Identifier: Apache-2.0
-- takes: account_id int, source_key text
-- gives: reference text
select reference from budget_entry where account_id = :account_id and source_key = :source_key
