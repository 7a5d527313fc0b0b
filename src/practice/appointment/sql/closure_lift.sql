-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, lifted_at int
update venue_closure set lifted_at = :lifted_at where reference = :reference and lifted_at is null
