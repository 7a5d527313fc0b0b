// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::gallery {
namespace {

std::vector<Example> buttons() {
  return {{"Usual", govuk::button({.text = "Save and continue"})}, {"Secondary", govuk::secondary_button("Save and come back later")},
          {"Warning", govuk::warning_button("Delete the draft")}, {"Disabled", govuk::button({.text = "Send", .disabled = true})},
          {"Link", govuk::button({.text = "Record a conversation", .href = address("form")})},
          {"Start", govuk::button({.text = "Start now", .href = address("form"), .start = true})},
          {"No double click", govuk::button({.text = "Send once", .prevent_double_click = true})},
          {"Group", govuk::button_group({govuk::button({.text = "Accept"}), govuk::secondary_button("Decline"), govuk::link("Cancel", address("button"))})}};
}
std::vector<Example> inputs() {
  return {{"Usual", govuk::input({.name = "given", .label = "Given name", .value = "Ada"})},
          {"Hint", govuk::input({.name = "nhs", .label = "NHS number", .hint = "10 figures", .classes = "govuk-input--width-10", .inputmode = "numeric", .spellcheck = false})},
          {"Error", govuk::input({.name = "family", .label = "Family name", .hint = "As they say it", .value = "", .error = "Enter the family name"})},
          {"Prefix and suffix", govuk::input({.name = "cost", .label = "Weekly cost", .classes = "govuk-input--width-5", .inputmode = "decimal", .prefix = "£", .suffix = "a week"})},
          {"Large label", govuk::input({.name = "phone", .label = govuk::sized_label("Phone", "l"), .type = "tel", .autocomplete = "tel"})},
          {"Disabled", govuk::input({.name = "old", .label = "Old reference", .value = "A1", .disabled = true})},
          {"Something after", govuk::input({.name = "find", .label = "Postcode", .classes = "govuk-input--width-10", .form_group = {.after = govuk::secondary_button("Find address")}})}};
}
std::vector<Example> passwords() {
  return {{"Usual", govuk::password_input({.name = "password", .label = "Password"})},
          {"New, with an error", govuk::password_input({.name = "new_password", .label = "New password", .hint = "At least 12 characters", .error = "Enter a new password", .autocomplete = "new-password"})}};
}
std::vector<Example> files() {
  return {{"Usual", govuk::file_upload({.name = "letter", .label = "Letter"})}, {"Drop zone", govuk::file_upload({.name = "photos", .label = "Photos", .multiple = true, .drop_zone = true})},
          {"Error", govuk::file_upload({.name = "plan", .label = "Plan", .hint = "PDF, at most 5 MB", .error = "Choose a file smaller than 5 MB"})}};
}
std::vector<Example> textareas() {
  return {{"Usual", govuk::textarea({.name = "words", .label = "What do they want, in their own words?", .value = "To go back to bowls.", .spellcheck = true})},
          {"Error", govuk::textarea({.name = "reason", .label = "Reason", .hint = "They may read this", .error = "Enter a reason", .rows = 3})}};
}
std::vector<Example> counts() {
  return {{"Characters", govuk::character_count({.name = "done", .label = "What was done", .max_length = "200"})},
          {"Words, nearly full", govuk::character_count({.name = "summary", .label = "Summary", .hint = "One paragraph", .value = "One two three", .max_words = "4", .threshold = "50"})},
          {"Error", govuk::character_count({.name = "too_long", .label = "Short note", .value = "Far too many words here", .error = "The note must be 10 characters or fewer", .max_length = "10"})}};
}
std::vector<Example> labels() {
  return {{"Sizes", govuk::input({.name = "s", .label = govuk::sized_label("Small", "s")}) + govuk::input({.name = "m", .label = govuk::sized_label("Medium", "m")}) +
                        govuk::input({.name = "xl", .label = govuk::sized_label("Extra large", "xl")})}};
}
std::vector<Example> dates() {
  static const std::vector<Problem> month_problem{{"review_month", "month", "Month must be from 1 to 12"}};
  return {{"Usual", govuk::date_field({.name = "seen", .legend = "When were they seen?", .hint = "For example, 27 3 2026"})},
          {"Birth date, typed", govuk::date_field({.name = "born", .legend = govuk::sized_legend("Date of birth", "m"), .day = "27", .month = "3", .year = "1941", .birth_date = true})},
          {"One part wrong", govuk::date_field({.name = "review", .legend = "Review date", .day = "31", .month = "13", .year = "2026",
                                                .problems = month_problem})}};
}

}  // namespace

Group form_group() {
  return {"Forms",
          {{"button", "Button", buttons}, {"character-count", "Character count", counts}, {"date-input", "Date input", dates}, {"file-upload", "File upload", files},
           {"input", "Text input", inputs}, {"label", "Label", labels}, {"password-input", "Password input", passwords}, {"textarea", "Textarea", textareas}}};
}

}  // namespace stepwise::gallery
