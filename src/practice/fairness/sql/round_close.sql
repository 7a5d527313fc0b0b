-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, closed_on int
update vignette_round set version = version + 1, closed_on = :closed_on
where reference = :reference and version = :version and closed_on is null
