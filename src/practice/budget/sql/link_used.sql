-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, used_at int
update budget_link set used_at = :used_at where reference = :reference
