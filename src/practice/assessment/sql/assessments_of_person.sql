-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text
-- gives: assessment_id int, reference text, version int, kind text, event_reference text, asked_on int, due_on int
-- gives: begun_on int, recorded_at int, contact_reference text, worker_id int, worker_name text, worker_role text
-- gives: team_id int, team_name text, held text, method text, present text, advocate text, advocate_name text
-- gives: interpreter text, knew_person text, draft_reference text, story_reference text, received_reference text
-- gives: talked_at int, impact_on_others text, fluctuates text, other_help text, information_given text
-- gives: specialist text, specialist_words text, health_care text, health_care_words text, health_care_on int
-- gives: judgement text, what_next text, urgent_on int, urgent_words text, refused_on int, refused_words text
-- gives: refused_capacity text, refused_risk text, signed_at int, signed_by text, signed_role text
-- gives: signed_number int, signed_story text, amending_since int, amend_reason text, outcome text, own_plan text
-- gives: planner_id int, planner_name text, planning_on int, closed_on int, closed_reason text
-- gives: eligible_needs text, newest text, newest_at int
select
  a.assessment_id, a.reference, a.version, a.kind, a.event_reference, a.asked_on, a.due_on, a.begun_on,
  a.recorded_at, a.contact_reference, a.worker_id, a.worker_name, a.worker_role, a.team_id, a.team_name, a.held,
  a.method, a.present, a.advocate, a.advocate_name, a.interpreter, a.knew_person, a.draft_reference,
  coalesce(r.reference, '') as story_reference, a.received_reference, r.completed_at as talked_at, a.impact_on_others, a.fluctuates, a.other_help,
  a.information_given, a.specialist, a.specialist_words, a.health_care, a.health_care_words, a.health_care_on,
  a.judgement, a.what_next, a.urgent_on, a.urgent_words, a.refused_on, a.refused_words, a.refused_capacity,
  a.refused_risk, a.signed_at, a.signed_by, a.signed_role, a.signed_number, a.signed_story, a.amending_since,
  a.amend_reason, a.outcome, a.own_plan, a.planner_id, a.planner_name, a.planning_on, a.closed_on,
  a.closed_reason, coalesce(e.eligible_needs, '') as eligible_needs,
  coalesce(n.reference, '') as newest, n.completed_at as newest_at
from assessment a
left join care_event e on e.reference = a.event_reference
left join form_response r on r.draft_reference = a.draft_reference and r.person_id = a.person_id
left join form_response n on n.person_id = r.person_id and n.first_reference = r.reference and not exists (
  select 1 from form_response later
  where later.person_id = n.person_id and later.first_reference = n.first_reference and later.number > n.number)
where a.person_id = :person_id and (cast(:reference as text) = '' or a.reference = :reference)
order by a.begun_on desc, a.assessment_id desc
