// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"

namespace stepwise::govuk {

struct SummaryAction {
  Html text = {};
  std::string href = {};
  std::string hidden_text = {};  ///< what the link changes, for screen readers
  std::string classes = {};
  Attributes attributes = {};
};
struct SummaryRow {
  Html key = {}, value = {};
  std::vector<SummaryAction> actions = {};
  std::string classes = {}, key_classes = {}, value_classes = {}, actions_classes = {};
};
struct SummaryCard {
  Html title = {};
  std::vector<SummaryAction> actions = {};
  int heading_level = 2;
  std::string classes = {}, title_classes = {}, actions_classes = {};
  Attributes attributes = {};
};
/// Facts about one thing, each with its name and perhaps a link that changes it.
struct SummaryListOptions {
  std::vector<SummaryRow> rows = {};
  std::string classes = {};
  std::optional<SummaryCard> card = {};
  Attributes attributes = {};
};
Html summary_list(const SummaryListOptions& options);

}  // namespace stepwise::govuk
