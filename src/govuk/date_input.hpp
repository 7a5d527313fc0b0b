// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "govuk/field.hpp"

namespace stepwise::govuk {

struct DateInputItem {
  std::string name = {};
  Html label = {};             ///< the name with a capital when empty
  Value value = {};
  std::string classes = {};
  std::string id = {};
  std::optional<bool> error = {};
  std::string autocomplete = {}, pattern = {};
  std::string inputmode = "numeric";
  int width = 2;               ///< in figures, unless the classes say
  Attributes attributes = {};
};
/// Day, month and year as upstream has it; pages use `date_field`.
struct DateInputOptions {
  std::string id = {}, name_prefix = {};
  Legend legend = {};
  Html hint = {};
  std::vector<DateInputItem> items = {};
  Html error = {};
  std::string classes = {};
  std::optional<FieldsetParts> fieldset = {};
  FormGroup form_group = {};
  Attributes attributes = {};
};
Html date_input(const DateInputOptions& options);

/// A memorable date in three boxes named NAME_day, NAME_month and NAME_year. A problem with NAME marks all three, one
/// with NAME_day only that box; the error summary's link goes to the first box.
struct DateField {
  std::string name = {};
  Legend legend = {};
  Html hint = {};
  std::string day = {}, month = {}, year = {};  ///< as typed
  std::span<const Problem> problems = {};
  bool birth_date = false;                      ///< lets the browser offer the user's own
};
Html date_field(const DateField& field);
/// The three boxes filled from a date.
DateField with_date(DateField field, std::optional<Date> date);

}  // namespace stepwise::govuk
