// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/fields.hpp"

namespace stepwise::cld {
namespace {

enum class Answer : std::uint8_t { no, yes, unknown };

Answer answer(bool yes) { return yes ? Answer::yes : Answer::no; }

Answer of_client(Client client, bool yes) { return client == Client::unknown ? Answer::unknown : answer(yes); }

/// A row that says it is of a carer known by association has no event.
Answer of_event(const RowFacts& facts, bool yes) {
  if (facts.client == Client::by_association) return Answer::no;
  return facts.event == Event::unknown ? Answer::unknown : answer(yes);
}

Answer holds(When when, const RowFacts& facts) {
  const bool service_user = facts.client == Client::service_user, by_association = facts.client == Client::by_association;
  switch (when) {
    case When::always: return Answer::yes;
    case When::never: return Answer::no;
    case When::event: return answer(!by_association);
    case When::service_user: return of_client(facts.client, service_user);
    case When::carer: return of_client(facts.client, !service_user);
    case When::request: return of_event(facts, facts.event == Event::request);
    case When::assessment: return of_event(facts, facts.event == Event::assessment);
    case When::service: return of_event(facts, facts.event == Event::service);
    case When::review: return of_event(facts, facts.event == Event::review);
    case When::unless_request: return by_association ? Answer::yes : of_event(facts, facts.event != Event::request);
    case When::learning_disability: return answer(service_user && facts.learning_disability);
    case When::service_or_review: return answer(service_user && (facts.event == Event::service || facts.event == Event::review));
    case When::not_open: return facts.died ? answer(!by_association) : of_event(facts, facts.event != Event::service);
    case When::planned_review: return of_event(facts, facts.event == Event::review && facts.planned);
    case When::costs: return of_event(facts, facts.event == Event::service && facts.costed);
  }
  return Answer::unknown;
}

}  // namespace

Status status_of(When applies, When mandatory, const RowFacts& facts) {
  const Answer applicable = holds(applies, facts);
  if (applicable == Answer::unknown) return Status::undetermined;
  if (applicable == Answer::no) return Status::not_applicable;
  return holds(mandatory, facts) == Answer::yes ? Status::mandatory : Status::applicable;
}

}  // namespace stepwise::cld
