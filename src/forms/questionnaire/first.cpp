// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/answers.hpp"

namespace stepwise::forms {
Checked read_questionnaire(std::string_view, std::size_t) { return {}; }
}  // namespace stepwise::forms
