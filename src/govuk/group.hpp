// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "govuk/field.hpp"

namespace stepwise::govuk {

/// The parts round a field that all form components share. Adds the ids of hint and error to `described_by`.
struct Surround {
  std::string id;            ///< of the field: its hint is ID-hint, its error ID-error
  Html hint, error;
  std::string described_by;
};
void open_group(Writer& w, const FormGroup& group, bool error);
void write_hint_and_error(Writer& w, Surround& surround);
/// What to show: `error` when given, else the problem with this name.
Html error_for(const Html& error, std::span<const Problem> problems, std::string_view name);

}  // namespace stepwise::govuk
