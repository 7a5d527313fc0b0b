-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
delete from coordination_hello where reference = :reference
