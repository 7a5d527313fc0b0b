// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "http/http.hpp"

namespace stepwise::drafts {

/// Two versions of the same fields, where they differ: names, theirs, yours.
struct TwoTexts {
  std::vector<std::string> names, theirs, yours;
  bool same() const { return names.empty(); }
};
/// Fields as they were sent, by name.
TwoTexts compare_as_sent(const http::Fields& theirs, const http::Fields& yours);
/// A table of where they differ.
html::Html write_two_texts(const TwoTexts& texts, std::string_view theirs_heading, std::string_view yours_heading);

}  // namespace stepwise::drafts
