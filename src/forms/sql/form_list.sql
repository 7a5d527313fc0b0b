-- SPDX-License-Identifier: Apache-2.0
-- gives: form_id int, reference text, slug text, audience text
select form_id, reference, slug, audience from form order by slug
