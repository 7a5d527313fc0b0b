// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/questionnaire/answers.hpp"

namespace stepwise::forms {

/// What differs between two versions of a form, item by item (linkId). Pure.
struct ItemChange {
  enum class Kind { added, removed, reworded, retyped, now_required, no_longer_required, options, conditions, moved } kind;
  std::string link_id, before, after;
};
std::vector<ItemChange> what_changed(const Questionnaire& before, const Questionnaire& after);

}  // namespace stepwise::forms
