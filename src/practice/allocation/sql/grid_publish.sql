-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, number int, published_at int, published_by_name text
update allocation_grid set version = version + 1, number = :number, published_at = :published_at,
  published_by_name = :published_by_name, returned_why = ''
where reference = :reference and published_at is null and dropped_at is null
