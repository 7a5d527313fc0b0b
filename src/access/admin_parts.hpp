// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "govuk/page.hpp"
#include "govuk/table.hpp"

namespace stepwise::access {

/// A page of the administration section, with its way back.
govuk::Page admin_page(std::string title, std::string_view parent_words = {}, std::string_view parent_href = {});

/// A table whose rows become small lists on a phone, each cell with its column's name.
govuk::TableOptions stacked_table(html::Html caption, const std::vector<std::string>& columns);

/// One field of a stale save: what is kept now and what was typed.
struct Conflicting {
  std::string field, kept, typed;
};
/// Both versions side by side; nothing typed is lost.
html::Html both_versions(const std::vector<Conflicting>& fields);

}  // namespace stepwise::access
