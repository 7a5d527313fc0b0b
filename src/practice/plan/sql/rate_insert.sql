-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, component text, unit text, provider text, pence int, from_on int, to_on int
-- takes: note text, kept_by text, kept_at int, form_token text
insert into rate (
  reference, version, component, unit, provider, pence, from_on, to_on, note, kept_by, kept_at, form_token)
values (
  :reference, :version, :component, :unit, :provider, :pence, :from_on, :to_on, :note, :kept_by, :kept_at, :form_token)
