// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/code_list.hpp"
#include "govuk/field.hpp"

namespace stepwise::govuk {

struct SelectItem {
  Value value = {};
  std::string text = {};
  std::optional<bool> selected = {};
  bool disabled = false;
  Attributes attributes = {};
};
struct SelectOptions {
  std::string id = {}, name = {};
  Label label = {};
  Html hint = {};
  std::vector<SelectItem> items = {};
  Value value = {};
  std::span<const Problem> problems = {};
  Html error = {};
  std::string classes = {};
  bool disabled = false;
  std::string described_by = {};
  FormGroup form_group = {};
  Attributes attributes = {};
};
Html select(const SelectOptions& options);

/// A defined list as options; `first` is the wording of an empty choice before them, left out when it is empty.
std::vector<SelectItem> select_items(const CodeList& list, std::string_view first = t("Choose one"));

}  // namespace stepwise::govuk
