// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "govuk/govuk.hpp"
#include "practice/conversation/conversation_form.hpp"
#include "practice/conversation/conversation_pages.hpp"

namespace stepwise::conversation {

/// Fields of a form of this room, each with its label, what was typed and what is amiss.
class FieldWriter {
 public:
  explicit FieldWriter(const Form& form) : form_{form} {}

  Html text(std::string_view name, std::string_view hint, int rows) const {
    return govuk::textarea({.name = std::string{name}, .label = govuk::sized_label(field_label(name), "s"), .hint = hint, .value = form_.typed.get(name),
                            .problems = form_.problems, .rows = rows, .spellcheck = true});
  }
  Html line(std::string_view name, std::string_view hint, std::string_view width) const {
    return govuk::input({.name = std::string{name}, .label = govuk::sized_label(field_label(name), "s"), .hint = hint, .value = form_.typed.get(name),
                         .problems = form_.problems, .classes = std::string{width}, .autocomplete = "off", .spellcheck = false});
  }
  Html day(std::string_view name, std::string_view hint) const {
    const std::string begins{name};
    return govuk::date_field({.name = begins, .legend = govuk::sized_legend(field_label(name), "s"), .hint = hint, .day = std::string{form_.typed.get(begins + "_day")},
                              .month = std::string{form_.typed.get(begins + "_month")}, .year = std::string{form_.typed.get(begins + "_year")}, .problems = form_.problems});
  }
  Html yes_no(std::string_view name, std::string_view hint) const {
    return govuk::radios({.name = std::string{name}, .legend = govuk::sized_legend(field_label(name), "s"), .hint = hint,
                          .items = {{.value = "yes", .text = t("Yes")}, {.value = "no", .text = t("No, not yet")}}, .value = form_.typed.get(name), .problems = form_.problems,
                          .classes = "govuk-radios--inline govuk-radios--small"});
  }

 private:
  const Form& form_;
};

/// What is written down while a conversation of this kind goes on.
std::vector<Html> said_fields(const FieldWriter& field, Which which);

}  // namespace stepwise::conversation
