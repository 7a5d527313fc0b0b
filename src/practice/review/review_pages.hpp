// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "practice/review/room.hpp"

namespace stepwise::review {

/// One review as it is read, and as it is given to the person.
struct PageView {
  const Room& room;
  const About& about;
  std::string href;          ///< of this review
  std::string plan_href;     ///< "" where no plan is known
  std::string money;         ///< what was spent lately, in words
  bool may_change = false;
  bool asked_already = false;
  std::string person_reference;
  Date today;
};
html::Html write_review(const PageView& view);
/// The same for the person in short sentences, with nothing of what is only for the council.
html::Html write_easy_review(const PageView& view);
html::Html write_outcomes(const PageView& view);
html::Html write_parts(const PageView& view);

/// All of a person's reviews, and how each outcome went over time.
html::Html write_overview(const std::vector<Review>& reviews, const std::vector<Rating>& ratings, const Lists& lists, const std::string& person_reference, bool may_change, std::optional<Date> died_on,
                          Date today);
/// The same in short, for the record.
html::Html write_summary(const std::vector<Review>& reviews, const Lists& lists, const std::string& person_reference, Date today);
html::Html standing_tag(const Review& review, Date today, std::optional<Date> died_on = {});

}  // namespace stepwise::review
