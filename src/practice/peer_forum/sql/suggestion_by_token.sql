-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: reference text
select reference from peer_forum_suggestion where form_token = :form_token
