-- SPDX-License-Identifier: Apache-2.0
-- takes: form_id int
-- gives: form_version_id int, reference text, form_id int, slug text, audience text, number int, title text, canonical text
-- gives: sha256 text, may_need_to_leave int, loaded_at int, loaded_by_name text, published_at int, published_by_name text
-- gives: retired_at int, retired_by_name text, newest_published int
select
  v.form_version_id, v.reference, v.form_id, f.slug, f.audience, v.number, v.title, v.canonical, v.sha256, v.may_need_to_leave,
  v.loaded_at, v.loaded_by_name, v.published_at, v.published_by_name, v.retired_at, v.retired_by_name,
  (select coalesce(max(p.number), 0) from form_version p where p.form_id = v.form_id and p.published_at is not null) as newest_published
from form_version v join form f on f.form_id = v.form_id
where v.form_id = :form_id order by v.number desc
