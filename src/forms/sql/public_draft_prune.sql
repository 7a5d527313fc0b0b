-- SPDX-License-Identifier: Apache-2.0
-- takes: before_at int
delete from public_draft where saved_at < :before_at
