// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "base/code_list.hpp"
#include "govuk/page.hpp"
#include "http/http.hpp"
#include "practice/person/person_routes.hpp"
#include "practice/referral/referral_store.hpp"

namespace stepwise::referral {

using html::Html;

struct QueueModel {
  std::vector<Sent> waiting;
  Instant now;
};
Html write_queue(const QueueModel& model);

struct ReferralView {
  const Sent& sent;
  std::optional<Outcome> outcome;
  std::vector<person::Possible> possible;
  http::Fields typed;
  std::vector<Problem> problems;
  std::string notice = {};
};
/// With the lists of why one is closed and of the legal footing.
Html write_referral(const govuk::Frame& frame, const ReferralView& view, const CodeList& reasons, const CodeList& footings);

std::string referral_href(std::string_view reference);

}  // namespace stepwise::referral
