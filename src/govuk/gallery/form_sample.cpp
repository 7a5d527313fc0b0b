// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/samples.hpp"

#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"
#include "govuk/moj/moj.hpp"

namespace stepwise::gallery {

govuk::Page form_page() {
  const std::vector<Problem> problems{
      {"family_name", "missing", "Enter the family name", Weight::wrong},
      {"date_of_birth", "date", "Date of birth must be a real date", Weight::wrong},
      {"unsafe", "missing", "Say whether anyone is unsafe", Weight::incomplete}};
  govuk::Page page{.title = "Record a conversation", .back = address("list")};
  page.problems = problems;
  page.main = html::element(
      "div", {{"class", "app-two-thirds"}},
      {title("Record a conversation"),
       govuk::question_form(
           sample_frame({}, address("form")), address("form"),
           {govuk::input({.name = "given_name", .label = "Given name", .value = "Ada"}),
            govuk::input({.name = "family_name",
                          .label = "Family name",
                          .hint = "As they say it",
                          .value = "",
                          .problems = problems}),
            govuk::date_field({.name = "date_of_birth",
                               .legend = "Date of birth",
                               .hint = "For example, 27 3 1941",
                               .day = "31",
                               .month = "2",
                               .year = "1941",
                               .problems = problems}),
            govuk::select(
                {.name = "language",
                 .label = "Language",
                 .items = {{.value = "", .text = "Choose one"}, {.value = "en", .text = "English"}}}),
            govuk::radios({.name = "unsafe",
                           .legend = govuk::sized_legend("Is anyone unsafe?", "m"),
                           .items = {{.value = "yes", .text = "Yes", .hint = "Tell your manager now"},
                                     {.value = "no", .text = "No"}},
                           .problems = problems}),
            govuk::checkboxes({.name = "needs",
                               .legend = "What helps them communicate?",
                               .hint = "Choose all that apply",
                               .items = {{.value = "large", .text = "Large print"},
                                         {.value = "bsl", .text = "British Sign Language"},
                                         {.divider = "or"},
                                         {.value = "none", .text = "Nothing", .behaviour = "exclusive"}},
                               .values = {"bsl"}}),
            govuk::textarea({.name = "words",
                             .label = "What do they want, in their own words?",
                             .value = "I want to go back to the bowls club.",
                             .spellcheck = true}),
            govuk::character_count({.name = "done", .label = "What was done", .max_length = "200"}),
            govuk::input({.name = "cost",
                          .label = "Weekly cost",
                          .classes = "govuk-input--width-5",
                          .inputmode = "decimal",
                          .prefix = "£",
                          .suffix = "a week"}),
            govuk::password_input({.name = "password", .label = "Password"}),
            govuk::file_upload({.name = "letter", .label = "Letter", .drop_zone = true})},
           govuk::button_group({govuk::button({.text = "Save and continue"}),
                                govuk::secondary_button("Save and come back later")}),
           {{"data-autosave", "/drafts/1"}})});
  return page;
}

}  // namespace stepwise::gallery
