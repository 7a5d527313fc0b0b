-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, slug text, audience text, made_at int
-- gives: form_id int
insert into form (reference, slug, audience, made_at) values (:reference, :slug, :audience, :made_at) returning form_id
