// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "drafts/two_texts.hpp"
#include "http/http.hpp"
#include "practice/support/support.hpp"

namespace stepwise::support {

/// What was typed, as a service; the boxes that cannot be read are among the problems.
struct FromForm {
  Service service;
  std::vector<Problem> problems;
};
FromForm service_from(const http::Fields& typed);
/// A service as the form holds it.
http::Fields fields_from(const Service& service);
/// What a field is called.
Words field_label(std::string_view name);
/// Both texts of a stale save, with names and values people know.
drafts::TwoTexts compare_services(const http::Fields& theirs, const http::Fields& yours, const Lists& lists);
/// 10, 10.5, 12.25
std::string units_words(double units);

}  // namespace stepwise::support
