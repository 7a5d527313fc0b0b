// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/pages/what_changed.hpp"
#include "html/html.hpp"

namespace stepwise::forms {

/// What a new version changes, one item of a list each.
html::Html write_changes(const std::vector<ItemChange>& changes);

}  // namespace stepwise::forms
