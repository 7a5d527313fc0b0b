-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, to_on int
update clinic set version = version + 1, to_on = :to_on where reference = :reference and version = :version
