-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, ended_on int, ended_reason text
update trusted_reviewer set ended_on = :ended_on, ended_reason = :ended_reason, version = version + 1
where reference = :reference and version = :version and ended_on is null
