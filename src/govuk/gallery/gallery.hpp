// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govuk/page.hpp"

/// Every component, casework part, kind of page and chart, with invented examples: to look at in development, and what the
/// browser tests check. One thing: served at /gallery and written to files by tests/browser.
namespace stepwise::gallery {

/// The names of its pages, the index ("index") first.
std::vector<std::string> names();
/// A page by its name, as a document; nothing for another name. Of `frame` only the asset addresses are used.
std::optional<std::string> document(std::string_view name, const govuk::Frame& frame);

}  // namespace stepwise::gallery
