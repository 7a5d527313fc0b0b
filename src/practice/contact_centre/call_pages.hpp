// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <vector>

#include "govuk/page.hpp"
#include "http/http.hpp"
#include "practice/contact_centre/contact_centre.hpp"

namespace stepwise::contact_centre {

using html::Html;

/// The months, and the days of the newest with any.
Html write_calls(std::span<const Month> months, std::span<const Total> days);

struct Form {
  http::Fields typed = {};
  std::vector<Problem> problems = {};
  std::vector<Refusal> refusals = {};   ///< of a file
};
Html write_new_form(const govuk::Frame& frame, const Form& form);
Html write_upload_form(const govuk::Frame& frame, const Form& form);
Html write_correct_form(const govuk::Frame& frame, const Form& form, const Total& total);
/// "21 November 2026, 2pm to 3pm, main line"
std::string total_words(const Total& total);

}  // namespace stepwise::contact_centre
