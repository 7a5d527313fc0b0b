-- SPDX-License-Identifier: Apache-2.0
-- gives: provider text, told_on int, closes_on int, words text, by_name text
select provider, told_on, closes_on, words, by_name from budget_closing order by closes_on desc, closing_id desc
