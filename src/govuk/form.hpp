// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/button.hpp"
#include "govuk/page.hpp"
#include "language/language.hpp"

namespace stepwise::govuk {

/// A form that changes something: POST, the visit's CSRF token, `novalidate` (the server says what is wrong), and a
/// button. `attributes` may add data-autosave and the like. An `Html` of buttons may stand for the one button.
Html question_form(const Frame& frame, std::string_view action, const std::vector<Html>& fields, const Html& buttons,
                   const Attributes& attributes = {});
Html question_form(const Frame& frame, std::string_view action, const std::vector<Html>& fields,
                   Words button_words = t("Save and continue"), const Attributes& attributes = {});
Html question_form(const Frame& frame, std::string_view action, const std::vector<Html>& fields, const char* button_words,
                   const Attributes& attributes = {});
/// A form that only looks: GET, its fields become the address. Never for anything about a person.
Html search_form(std::string_view action, const std::vector<Html>& fields, std::string_view button_words = t("Search"));
Html hidden_field(std::string_view name, std::string_view value);

}  // namespace stepwise::govuk
