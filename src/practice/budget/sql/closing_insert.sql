-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, provider text, told_on int, closes_on int, words text, by_name text, recorded_at int
-- takes: form_token text
insert into budget_closing (reference, provider, told_on, closes_on, words, by_name, recorded_at, form_token)
values (:reference, :provider, :told_on, :closes_on, :words, :by_name, :recorded_at, :form_token)
on conflict (form_token) do nothing
