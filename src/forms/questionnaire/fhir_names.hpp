// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "language/language.hpp"

// Names that FHIR gives to resources and to kinds of value, as JSON writes them after "value", "answer" and "initial".
// They are the same whoever reads the form.

namespace stepwise::forms::fhir {

inline constexpr std::string_view questionnaire = kept("Questionnaire");
inline constexpr std::string_view boolean = kept("Boolean"), integer = kept("Integer"), decimal = kept("Decimal"), coding = kept("Coding"), quantity = kept("Quantity"), date = kept("Date"),
                                  date_time = kept("DateTime"), time = kept("Time"), string = kept("String"), uri = kept("Uri"), url = kept("Url"), code = kept("Code"), markdown = kept("Markdown"),
                                  reference = kept("Reference"), value_set = kept("Set");

}  // namespace stepwise::forms::fhir
