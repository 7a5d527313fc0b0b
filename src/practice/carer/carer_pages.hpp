// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <vector>

#include "html/html.hpp"
#include "practice/carer/carer.hpp"
#include "practice/carer/carer_store.hpp"
#include "practice/person/person.hpp"

namespace stepwise::carer {

/// The carer's own home.
struct CaringView {
  Caring caring;
  std::vector<Sharing> sharings;
  std::map<PersonId, Other> others;       ///< everybody of ties and sharings
  const person::Lists* lists = nullptr;
  std::string href, record_href;
  std::string eligibility_href, assess_href;   ///< "" for whoever may not assess
  std::string plan_href, budget_href;          ///< "" for whoever may not plan, or keep budgets
  std::string other_route;                ///< young_carer, parent_carer, ""
  Date today;
};
html::Html write_caring(const CaringView& view);

/// What the record of the person who is cared for may show: what was agreed to share, and offers of friends.
struct UnpaidCareView {
  std::vector<SharedTie> ties;
  std::vector<SharedOffer> offers;
  std::vector<Offer> friends;             ///< of `offers`, those that stand on this record: for their links
  std::vector<TakenBack> taken_back;
  const person::Lists* lists = nullptr;
  std::string href, caring_href;
  bool may_change = false;
  Date today;
};
html::Html write_unpaid_care(const UnpaidCareView& view);

/// Sections of a record.
html::Html write_caring_summary(const CaringView& view);
html::Html write_unpaid_care_summary(const UnpaidCareView& view);

}  // namespace stepwise::carer
