// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "access/admin_parts.hpp"
#include "access/break_glass.hpp"

namespace stepwise::access {

/// Says nothing of whose record it is.
govuk::Page ask_page(const govuk::Frame& frame, std::string_view person_reference, int hours, std::string_view reason, std::vector<Problem> problems);
struct OpeningsPage {
  std::vector<Opening> openings;
  bool reviewed = false, more = false;
  int page = 1;
};
govuk::Page openings_page(const OpeningsPage& list, std::string_view done);
struct ReviewForm {
  std::string result, note;
};
govuk::Page review_page(const govuk::Frame& frame, const Opening& opening, bool own, const ReviewForm& form, std::vector<Problem> problems);

}  // namespace stepwise::access
