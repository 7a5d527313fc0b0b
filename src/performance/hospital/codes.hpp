// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stepwise::hospital {

/// The cells of a spell that rules read.
enum class Field : std::uint8_t { admission_method, discharge_method, discharge_destination, treatment_function, management_type };

/// What codes of a spell mean: rows of lists/hospital_code.csv.
class SpellCodes {
 public:
  static Result<SpellCodes> load();
  static Result<SpellCodes> from_csv(std::string_view text);
  /// Whether a value is one of those that a rule ("not_counted", "emergency", "not_readmission", "died") names.
  bool names(std::string_view rule, Field field, std::string_view value) const;

 private:
  struct Code {
    std::string rule, value;
    Field field;
    bool begins;
  };
  std::vector<Code> codes_;
};

}  // namespace stepwise::hospital
