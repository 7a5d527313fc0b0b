// SPDX-License-Identifier: Apache-2.0
#include "../salt.hpp"

namespace stepwise::measures {
namespace {

enum Support : std::size_t { direct_payment, managed_budget, commissioned, mechanism_not_known, advice, not_direct, not_a_carers_row };

/// The rank of a carer's row by the mechanism alone (ascof.md 5.2 as LTS003 takes it). Advice is a category of requests,
/// assessments and reviews: a service without a type has none.
Support support_of(const Event& row) {
  const bool advised = row.outcome == Outcome::nfa_information_advice;
  switch (row.type) {
    case EventType::request: return advised ? advice : not_a_carers_row;
    case EventType::assessment: case EventType::review: return advised ? advice : not_direct;
    case EventType::service: break;
    case EventType::hospital: case EventType::step: return not_a_carers_row;
  }
  if (row.service_type() == ServiceType::carer_involving_cared_for) return not_direct;
  if (row.service_type() != ServiceType::carer_direct) return not_a_carers_row;
  if (row.mechanism() == Mechanism::direct_payment) return direct_payment;
  if (row.mechanism() == Mechanism::managed_personal_budget) return managed_budget;
  return row.mechanism() == Mechanism::commissioned_support ? commissioned : mechanism_not_known;
}

std::size_t age_row(int age) {
  if (age < 0) return 5;
  if (age < 18) return 0;
  if (age <= 25) return 1;
  if (age <= 64) return 2;
  return age <= 84 ? 3 : 4;
}

}  // namespace

/// Unpaid carers in the period, by age and what they were given. Source: reference/ascof.md 7, LTS003.
void salt_lts003_place(const Story& story, const Period& period, Sheet& sheet) {
  if (story.facts().died < period.from) return;
  const Event* lowest = nullptr;
  for (const auto kind : {EventType::request, EventType::assessment, EventType::service, EventType::review})
    for (const Event& row : story.events(kind)) {
      if (row.start > period.to) break;
      if (!is_unpaid_carer(row) || row.end < period.from || support_of(row) == not_a_carers_row) continue;
      if (lowest == nullptr || support_of(row) < support_of(*lowest)) lowest = &row;
    }
  if (lowest != nullptr) sheet.put(story, *lowest, age_row(age_on(story.facts().birth_month, period.to)), support_of(*lowest), 0);
}

extern const Table salt_lts003_table{"salt-lts003", salt_lts003_place};

}  // namespace stepwise::measures
