// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/code_list.hpp"
#include "govuk/field.hpp"

namespace stepwise::govuk {

/// One radio or checkbox. An item with a `divider` is only that word ("or").
struct ChoiceItem {
  std::string value = {};
  Html text = {};
  Html hint = {};
  std::string divider = {};
  std::optional<bool> checked = {};
  bool disabled = false;
  std::string id = {}, name = {};
  std::string behaviour = {};  ///< of a checkbox: "exclusive" clears the others
  Html conditional = {};       ///< kept for parity with upstream; pages ask the follow-up on the next page
  std::string label_classes = {};
  Attributes label_attributes = {};
  Attributes attributes = {};
};

/// One choice of several. The error summary links to the first radio, whose id is `id`.
struct RadiosOptions {
  std::string id = {}, name = {};
  Legend legend = {};
  Html hint = {};
  std::vector<ChoiceItem> items = {};
  Value value = {};
  std::span<const Problem> problems = {};
  Html error = {};
  std::string classes = {};
  std::optional<FieldsetParts> fieldset = {};
  FormGroup form_group = {};
  Attributes attributes = {};
};
Html radios(const RadiosOptions& options);

/// Any number of choices.
struct CheckboxesOptions {
  std::string id = {}, name = {};
  Legend legend = {};
  Html hint = {};
  std::vector<ChoiceItem> items = {};
  std::vector<std::string> values = {};
  std::span<const Problem> problems = {};
  Html error = {};
  std::string classes = {};
  std::string described_by = {};
  std::optional<FieldsetParts> fieldset = {};
  FormGroup form_group = {};
  Attributes attributes = {};
};
Html checkboxes(const CheckboxesOptions& options);

/// A defined list as choices.
std::vector<ChoiceItem> choice_items(const CodeList& list);

}  // namespace stepwise::govuk
