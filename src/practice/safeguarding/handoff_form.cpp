// SPDX-License-Identifier: Apache-2.0
#include "practice/safeguarding/handoff_form.hpp"

#include <algorithm>

namespace stepwise::safeguarding {
namespace {

constexpr std::pair<std::string_view, std::string Handoff::*> texts[] = {
    {"concern", &Handoff::concern},         {"who", &Handoff::who},
    {"happened", &Handoff::happened},       {"safety", &Handoff::safety},
    {"safety_action", &Handoff::safety_action}, {"wanted_asked", &Handoff::wanted_asked},
    {"wanted", &Handoff::wanted},           {"consent", &Handoff::consent},
    {"override_reason", &Handoff::override_reason}, {"capacity", &Handoff::capacity},
    {"capacity_words", &Handoff::capacity_words}, {"test_needs", &Handoff::test_needs},
    {"test_risk", &Handoff::test_risk},     {"test_protect", &Handoff::test_protect},
    {"tests_words", &Handoff::tests_words}, {"advocate", &Handoff::advocate},
    {"advocate_name", &Handoff::advocate_name}, {"told", &Handoff::told},
    {"sent_to", &Handoff::sent_to}};

}  // namespace

Handoff handoff_from(const http::Fields& typed) {
  Handoff handoff;
  for (const auto& [name, member] : texts) handoff.*member = std::string{typed.get(name)};
  for (const auto code : typed.all("kinds"))
    if (!code.empty()) handoff.kinds.emplace_back(code);
  return handoff;
}

http::Fields blank_fields(std::string_view origin, std::string_view safety, std::string_view safety_action, std::string_view wanted) {
  http::Fields fields;
  fields.add("origin", std::string{origin});
  fields.add("safety", safety == "no_concern" ? "" : std::string{safety});
  fields.add("safety_action", std::string{safety_action});
  fields.add("wanted", std::string{wanted});
  fields.add("sent_to", t("Safeguarding team").str());
  return fields;
}

std::string field_label(std::string_view field) {
  static constexpr std::pair<std::string_view, Message> labels[] = {
      {"concern", noted("What is the concern?")},
      {"kinds", noted("What kind of harm may it be?")},
      {"who", noted("Who may be causing it?")},
      {"happened", noted("When and where did it happen?")},
      {"safety", noted("Is the person safe now?")},
      {"safety_action", noted("What was done to make the person safe")},
      {"wanted_asked", noted("Was the person asked what they want to happen?")},
      {"wanted", noted("What the person wants to happen")},
      {"consent", noted("Does the person agree to this being handed over?")},
      {"override_reason", noted("Why it is handed over without agreement")},
      {"capacity", noted("Can the person make this decision?")},
      {"capacity_words", noted("How you came to think so")},
      {"test_needs", noted("Does the person have needs for care and support, met or not?")},
      {"test_risk", noted("Is the person experiencing, or at risk of, abuse or neglect?")},
      {"test_protect", noted("Do those needs keep the person from protecting themselves?")},
      {"tests_words", noted("What makes you think so")},
      {"advocate", noted("Does the person need an advocate?")},
      {"advocate_name", noted("Advocate, or who speaks for the person")},
      {"told", noted("Who else was told?")},
      {"sent_to", noted("Whom does it go to?")}};
  const auto found = std::ranges::find(labels, field, &std::pair<std::string_view, Message>::first);
  return found == std::end(labels) ? std::string{field} : t(found->second).str();
}

}  // namespace stepwise::safeguarding
