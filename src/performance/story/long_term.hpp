// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/story/story.hpp"

namespace stepwise::story {

/// Nursing, residential, community or prison support of a service user.
inline bool is_long_term_support(const Event& event) {
  return event.type == EventType::service && event.client == ClientType::service_user && is_long_term(event.service_type());
}
/// From the first start to the last end of some events; empty when there are none.
struct Span {
  Day from = no_day, to = 0;
  bool is_empty() const { return from == no_day; }
};
Span long_term_span(const Story& story);
Span carer_support_span(const Story& story);
/// Whether any part of an event lies in a stretch of days, both ends included; an open one has no end.
inline bool touches(const Event& event, Day from, Day to) { return event.start <= to && event.end >= from; }

/// The person lives in their own home or with family (ascof.md 4, step 3): as last known; where that is not known, as
/// their latest service tells, which for care at home is a home (cld.md 8.6).
bool lives_at_home(const Story& story);

/// One row that stands for a person among those that meet some rule, and the day that decides their age.
struct Standing {
  const Event* row = nullptr;
  Day age_day = no_day;
};
/// Long-term support in a stretch of days: the row that ends last, ends after the stretch counting as its last day, then
/// starts last, then has the highest number; the age is that of its end (ascof.md 4, step 2). None for the dead before it.
Standing long_term_in(const Story& story, Day from, Day to);

/// A long term residential or nursing care row, by its type and component (ascof.md 2, step 1). A blank component does not
/// count, as it does not in the national method.
bool is_care_home_stay(const Event& event);
/// The stay that started on an earlier day and was open, or had ended less than 365 days before this one (step 3).
const Event* care_home_stay_before(const Story& story, const Event& admission);

/// How long-term support of a service user is arranged, best known first (ascof.md 5.1). The lowest of a person stands.
enum class Arrangement {
  nursing, residential, direct_payment, managed_budget, commissioned, community_not_known, prison_managed, prison_commissioned,
  prison_not_known, none,
};
Arrangement arrangement_of(const Event& service);

/// The long-term support under way on a day that has the lowest arrangement, of those the newest; none for who had died.
const Event* arranged_on(const Story& story, Day day);

/// What an unpaid carer was given directly (ascof.md 5.2, ranks 1 to 3). A service with no component is not told apart
/// unless it is paid for by a direct payment, as in the national method.
enum class CarerSupport { direct_payment, managed_budget, commissioned, none };
CarerSupport carer_support_of(const Event& event);
inline bool is_unpaid_carer(const Event& event) {
  return event.client == ClientType::unpaid_carer || event.client == ClientType::unpaid_carer_known_by_association;
}
/// The carer's support in a stretch of days that has the lowest rank, of those the newest; none for the dead before it.
const Event* carer_support_in(const Story& story, Day from, Day to);

}  // namespace stepwise::story
