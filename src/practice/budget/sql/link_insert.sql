-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, link_id int, reference text, token_hash text, holder_name text, sent_to text
-- takes: made_at int, made_by text, ends_on int
insert into budget_link (
  person_id, account_id, link_id, reference, token_hash, holder_name, sent_to, made_at, made_by, ends_on)
values (
  :person_id, :account_id, :link_id, :reference, :token_hash, :holder_name, :sent_to, :made_at, :made_by, :ends_on)
