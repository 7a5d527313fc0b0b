-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, item text, words text, by_name text, added_at int, form_token text
insert into peer_forum_suggestion (reference, item_id, words, by_name, added_at, form_token)
select :reference, i.item_id, :words, :by_name, :added_at, :form_token from peer_forum_item i where i.reference = :item
