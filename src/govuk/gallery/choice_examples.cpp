// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::gallery {
namespace {

const std::vector<govuk::ChoiceItem> yes_no{{.value = "yes", .text = "Yes", .hint = "Tell your manager now"}, {.value = "no", .text = "No"}};

std::vector<Example> radio_sets() {
  return {{"Usual", govuk::radios({.name = "unsafe", .legend = govuk::sized_legend("Is anyone unsafe?", "m"), .items = yes_no})},
          {"Chosen, with a divider", govuk::radios({.name = "who", .legend = "Who told us?", .items = {{.value = "self", .text = "The person"}, {.value = "family", .text = "Family"}, {.divider = "or"}, {.value = "none", .text = "Not known"}}, .value = "family"})},
          {"Beside each other", govuk::radios({.name = "agree", .legend = "Do they agree?", .items = {{.value = "y", .text = "Yes"}, {.value = "n", .text = "No"}}, .classes = "govuk-radios--inline"})},
          {"Small", govuk::radios({.name = "order", .legend = "Order", .items = {{.value = "new", .text = "Newest first"}, {.value = "old", .text = "Oldest first"}}, .classes = "govuk-radios--small"})},
          {"Error", govuk::radios({.name = "risk", .legend = "Is there a risk?", .hint = "Now or soon", .items = {{.value = "y", .text = "Yes"}, {.value = "n", .text = "No", .disabled = true}}, .error = "Say whether there is a risk"})}};
}
std::vector<Example> checkbox_sets() {
  const std::vector<govuk::ChoiceItem> needs{{.value = "large", .text = "Large print"}, {.value = "bsl", .text = "British Sign Language"}, {.divider = "or"}, {.value = "none", .text = "Nothing", .behaviour = "exclusive"}};
  return {{"Usual", govuk::checkboxes({.name = "needs", .legend = "What helps them communicate?", .hint = "Choose all that apply", .items = needs, .values = {"bsl"}})},
          {"Small", govuk::checkboxes({.name = "kinds", .legend = "What to show", .items = {{.value = "v", .text = "Visits"}, {.value = "r", .text = "Reviews"}}, .classes = "govuk-checkboxes--small"})},
          {"One, with a hint", govuk::checkboxes({.name = "sure", .legend = "Confirm", .items = {{.value = "yes", .text = "I have told them", .hint = "In a way they understand"}}})},
          {"Error", govuk::checkboxes({.name = "days", .legend = "Which days?", .items = {{.value = "mon", .text = "Monday"}, {.value = "tue", .text = "Tuesday"}}, .error = "Choose at least one day"})}};
}
std::vector<Example> selects() {
  const std::vector<govuk::SelectItem> teams{{.value = "", .text = "Choose one"}, {.value = "n", .text = "Front door north"}, {.value = "s", .text = "Front door south"}};
  return {{"Usual", govuk::select({.name = "team", .label = "Team", .items = teams})},
          {"Chosen", govuk::select({.name = "to", .label = "Give to", .hint = "They are told at once", .items = teams, .value = "s"})},
          {"Error", govuk::select({.name = "from", .label = "Take from", .items = teams, .error = "Choose a team"})}};
}
std::vector<Example> fieldsets() {
  const auto line = [](const char* name, const char* label) { return govuk::input({.name = name, .label = label}); };
  return {{"Legend and fields", govuk::fieldset({.legend = govuk::sized_legend("Where do they live?", "m"), .content = line("line1", "First line") + line("town", "Town")})},
          {"Described", govuk::fieldset({.legend = "A relative", .content = govuk::hint({.text = "Whoever knows them best", .id = "best"}) + line("relative", "Name"), .described_by = "best"})}};
}

}  // namespace

Group choice_group() {
  return {"Choices", {{"checkboxes", "Checkboxes", checkbox_sets}, {"fieldset", "Fieldset", fieldsets}, {"radios", "Radios", radio_sets}, {"select", "Select", selects}}};
}

}  // namespace stepwise::gallery
