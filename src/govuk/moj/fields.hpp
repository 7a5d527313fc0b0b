// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/input.hpp"
#include "language/language.hpp"

namespace stepwise::moj {

using govuk::Value;
using html::Attributes;
using html::Html;

/// A day typed as 21/11/2026 or chosen from a calendar, which script adds: for reviews and visits. A birth date is govuk's
/// `date_field`.
struct DatePickerOptions {
  std::string id = {}, name = {};
  govuk::Label label = {};
  Html hint = {};
  Value value = {};
  std::span<const Problem> problems = {};
  Html error = {};
  std::string classes = {};
  std::string min_date = {}, max_date = {};  ///< 1/4/2026: the calendar offers no other
  std::string excluded_dates = {};           ///< days with spaces between, ranges with a hyphen
  std::string excluded_days = {};            ///< of the week, in English: "saturday sunday"
  std::optional<bool> leading_zeros = {};
  std::string week_start_day = {};           ///< "sunday"; Monday when empty
  govuk::FormGroup form_group = {};
  Attributes attributes = {};
};
Html date_picker(const DatePickerOptions& options);

/// One of several sets of the same fields, whose names and ids hold its number: children[0][name].
struct AnotherItem {
  Html fields = {};
  Html legend = {};  ///< "Child 1" when empty
  Html error = {};
  std::string classes = {}, legend_classes = {}, fieldset_classes = {}, described_by = {};
  std::string remove_name = "remove", remove_value = {};  ///< the button's; its value is its place from 0 when empty
  Attributes fieldset_attributes = {};
};
/// Several sets of the same fields, with buttons that add and remove one. Without script the buttons send the form: the page
/// answers with one more, or without that one.
struct AddAnotherOptions {
  std::string id = {};
  std::string item_label = t("Item");
  std::vector<AnotherItem> items = {};
  bool in_line = false;                       ///< the remove button beside the fields
  std::string add_text = t("Add another %{itemLabel}");
  std::string remove_text = t("Remove %{itemLabel} %{number}");
  std::string legend_one = {}, legend_other = t("%{itemLabel} %{number}");
  Attributes messages = {};                   ///< other words for its script: data-i18n...
  std::string classes = {};
  Attributes attributes = {};
};
Html add_another(const AddAnotherOptions& options);

}  // namespace stepwise::moj
