-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, offered int, answered int, amended_reason text
update call_total set version = version + 1, offered = :offered, answered = :answered, amended_reason = :amended_reason
where reference = :reference and version = :version
