// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/navigation.hpp"
#include "language/language.hpp"

namespace stepwise::moj {

using html::Attributes;
using html::Html;

struct FilterTag {
  std::string text = {}, remove_href = {};
};
struct FilterGroup {
  std::string heading = {};
  std::vector<FilterTag> tags = {};
};
/// Filters of a list as a plain GET form whose fields become the address. Never for words about a person.
struct FilterOptions {
  std::string action = {};
  std::string heading = t("Filter");
  std::vector<FilterGroup> selected = {};
  std::string clear_href = {};
  std::vector<Html> fields = {};
  std::string button = t("Apply filters");
  std::string selected_heading = t("Chosen filters");
  std::string clear_text = t("Clear filters");
  Attributes button_attributes = {};
  Attributes attributes = {};
};
Html filter(const FilterOptions& options);
/// The filter beside what it filters; above it on a phone, where script folds it away behind a button.
Html filter_layout(const Html& filter, const Html& content);

}  // namespace stepwise::moj
