-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, item text, version int, adopted text, why text, by_name text, at int
update peer_forum_suggestion set version = version + 1, adopted = :adopted, adopted_why = :why, decided_by_name = :by_name,
  decided_at = :at
where reference = :reference and version = :version
  and item_id = (select i.item_id from peer_forum_item i where i.reference = :item)
