-- SPDX-License-Identifier: Apache-2.0
-- gives: rows int
select count(*) as rows from (select episode_id from short_term_episode limit 1) as first_episode
