-- SPDX-License-Identifier: Apache-2.0
-- gives: provider text, accounts int
select provider, count(*) as accounts from budget_account
where holding = 'isf' and ended_on is null and provider <> '' group by provider order by provider
