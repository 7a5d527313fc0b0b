// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/discharge/discharge_pages.hpp"

namespace stepwise::discharge {
namespace {

using html::element;

struct StepText {
  Action action;
  std::string_view key;
  Message title, on, words, hint, button;
};
constexpr StepText texts[]{
    {Action::notice, "notice", noted("Record a further notice"), noted("When did it come?"), noted("What the hospital says"), noted("In the hospital’s words"), noted("Save notice")},
    {Action::ready, "ready", noted("Ready to leave"), noted("Ready from which day?"), noted("More about what they wait for"),
     noted("Who was asked for what, and when"), noted("Save")},
    {Action::delay, "delay", noted("Change the reason for waiting"), noted("From which day does this reason hold?"), noted("More about what they wait for"),
     noted("Who was asked for what, and when"), noted("Save reason")},
    {Action::leave, "leave", noted("Left hospital"), noted("Which day did they leave?"), noted("More about it"), noted("What was arranged, and who takes over"), noted("Save")},
    {Action::follow_up, "follow-up", noted("How did it go after hospital?"), noted("When did you ask?"), noted("How it went"), noted("In the person’s own words if you can"),
     noted("Save")},
    {Action::withdraw, "withdraw", noted("The hospital withdrew its notice"), noted("When did it withdraw it?"), noted("Why"), noted("In the hospital’s words"), noted("Save")},
    {Action::die, "died", noted("Died in hospital"), noted("Which day did they die?"), noted("More about it"), noted("Only what colleagues need to know"), noted("Save")},
    {Action::look_again, "look-again", noted("When to look again"), noted("Day"), noted("What is to be done then"), noted("A few words for the list of work"), noted("Save")}};

const StepText& text_of(Action action) {
  for (const auto& one : texts)
    if (one.action == action) return one;
  return texts[0];
}

class StepFields {
 public:
  StepFields(const StepPage& page, const Lists& lists) : page_{page}, lists_{lists} {}

  Html day(std::string_view name, std::string_view legend, std::string_view hint) const {
    const std::string prefix{name};
    return govuk::date_field({.name = prefix, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .day = typed(prefix + "_day"), .month = typed(prefix + "_month"),
                              .year = typed(prefix + "_year"), .problems = page_.problems});
  }
  Html words() const {
    const StepText& text = text_of(page_.action);
    return govuk::textarea({.name = "words", .label = govuk::sized_label(t(text.words), "s"), .hint = t(text.hint), .value = typed("words"), .problems = page_.problems, .rows = 3,
                            .spellcheck = true});
  }
  /// Reasons under whose they are.
  Html reason() const {
    std::vector<govuk::ChoiceItem> items;
    for (const auto& [group, words] : {std::pair{"nhs", noted("The NHS")}, {"social_care", noted("Social care")}, {"both", noted("Both")}, {"other", noted("Neither")}}) {
      items.push_back({.divider = t(words)});
      for (const auto& item : lists_.reason.items())
        if (lists_.group_of(item.code) == group) items.push_back({.value = item.code, .text = listed(item.label)});
    }
    return radios("reason", t("What are they waiting for?"), t("Whose it is follows from the reason, and is counted by day"), std::move(items));
  }
  Html destination() const { return radios("destination", t("Where did they go?"), "", govuk::choice_items(lists_.destination)); }
  Html pathway() const {
    std::vector<govuk::ChoiceItem> items;
    for (const auto& item : lists_.pathway.items()) items.push_back({.value = item.code, .text = listed(item.label), .hint = listed(lists_.pathway.value(item.code, "hint"))});
    return radios("pathway", t("Home First pathway"), "", std::move(items));
  }
  Html referred() const {
    return radios("referred", t("Were they referred for short-term help?"), t("Referred counts, whether or not it has begun"),
                  {{.value = "yes", .text = t("Yes")}, {.value = "no", .text = t("No")}});
  }

 private:
  Html radios(std::string_view name, std::string_view legend, std::string_view hint, std::vector<govuk::ChoiceItem> items) const {
    return govuk::radios({.name = std::string{name}, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .items = std::move(items), .value = typed(name),
                          .problems = page_.problems, .classes = "govuk-radios--small"});
  }
  std::string typed(std::string_view name) const { return std::string{page_.typed.get(name)}; }
  const StepPage& page_;
  const Lists& lists_;
};

std::vector<Html> fields_of(const StepPage& page, const Lists& lists) {
  const StepFields fields{page, lists};
  const StepText& text = text_of(page.action);
  std::vector<Html> all{govuk::hidden_field("version", std::to_string(page.discharge.version))};
  if (page.action == Action::look_again) {
    all.push_back(fields.day("next", t(text.on), t("Somebody always looks again, until the person is home and was asked how it went")));
    all.push_back(fields.words());
    return all;
  }
  all.push_back(fields.day("on", t(text.on), ""));
  if (page.action == Action::ready || page.action == Action::delay) all.push_back(fields.reason());
  if (page.action == Action::leave) {
    all.push_back(fields.destination());
    all.push_back(fields.pathway());
    all.push_back(fields.referred());
    all.push_back(fields.day("next", t("When will somebody ask how it went?"), t("The day goes on your list of work")));
  }
  if (page.action == Action::ready || page.action == Action::delay) all.push_back(fields.day("next", t("When will somebody look again?"), t("Tomorrow, unless you choose another day")));
  if (page.action != Action::leave && page.action != Action::die) all.push_back(fields.words());
  return all;
}

}  // namespace

std::string_view step_key(Action action) { return text_of(action).key; }

std::optional<Action> step_from_key(std::string_view key) {
  for (const auto& one : texts)
    if (one.key == key && one.action != Action::notice) return one.action;
  return std::nullopt;
}

Message step_title(Action action) { return text_of(action).title; }

Html write_step(const govuk::Frame& frame, const StepPage& page, const Lists& lists, Date today) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t(step_title(page.action)));
  if (!page.notice.empty()) out += govuk::warning_text({.text = page.notice});
  if (page.action == Action::withdraw)
    out += element("p", {{"class", "govuk-body"}}, t("The notice stays on record. If the hospital sends it again it is open again."));
  if (page.action == Action::die)
    out += element("p", {{"class", "govuk-body"}}, t("Nobody will be asked how it went. Add the day to the person’s details as well, so that everything else ends."));
  if (const auto waited = days_waited(page.discharge, today))
    out += element("p", {{"class", "govuk-body"}}, tn("Ready since {1}: {0} day so far.", "Ready since {1}: {0} days so far.", *waited, long_date(*page.discharge.ready_on)));
  const std::string here = discharge_href(page.discharge.reference);
  return out + govuk::question_form(frame, here + "/" + std::string{step_key(page.action)}, fields_of(page, lists),
                                    govuk::button_group({govuk::button({.text = t(text_of(page.action).button), .prevent_double_click = true}), govuk::link(t("Cancel"), here)}));
}

Html write_take(const govuk::Frame& frame, const Discharge& discharge) {
  const std::string here = discharge_href(discharge.reference);
  return element("h1", {{"class", "govuk-heading-l"}}, t("Take it on myself")) +
         element("p", {{"class", "govuk-body"}},
                 t("It is now with {0}. It becomes yours and your team’s, and stands on your list of work.",
                   discharge.owner.worker_name.empty() ? discharge.owner.team_name : discharge.owner.worker_name)) +
         govuk::question_form(frame, here + "/take", {},
                              govuk::button_group({govuk::button({.text = t("Take it on"), .prevent_double_click = true}), govuk::link(t("Cancel"), here)}));
}

}  // namespace stepwise::discharge
