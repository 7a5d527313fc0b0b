// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/front_door/contact_form.hpp"
#include "practice/rapid_response/rapid_pages.hpp"

namespace stepwise::rapid_response {
namespace {

using html::element;

Html title(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }

/// Fields of a form with what was typed.
class Fields {
 public:
  explicit Fields(const Form& form) : form_{form} {}
  Html words(std::string_view name, std::string_view label, std::string_view hint, int rows = 3) const {
    return govuk::textarea({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .hint = hint, .value = form_.typed.get(name), .problems = form_.problems, .rows = rows, .spellcheck = true});
  }
  Html choice(std::string_view name, std::string_view legend, std::string_view hint, std::vector<govuk::ChoiceItem> items) const {
    return govuk::radios({.name = std::string{name}, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .items = std::move(items), .value = form_.typed.get(name), .problems = form_.problems});
  }
  /// A day and a time.
  Html moment(const std::string& name, std::string_view legend, std::string_view hint) const {
    const auto part = [&](std::string_view which) { return std::string{form_.typed.get(name + "_" + std::string{which})}; };
    return govuk::date_field({.name = name, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .day = part("day"), .month = part("month"), .year = part("year"), .problems = form_.problems}) +
           govuk::input({.name = name + "_time", .label = govuk::sized_label(t("Time"), "s"), .hint = t("Like 2:30pm"), .value = part("time"), .problems = form_.problems, .classes = "govuk-input--width-5", .autocomplete = "off"});
  }
  Html ask(const govuk::Frame& frame, std::vector<Html> fields, std::string_view button) const {
    fields.insert(fields.begin(), govuk::hidden_field("version", std::to_string(form_.version)));
    if (!form_.token.empty()) fields.push_back(govuk::hidden_field("form_token", form_.token));
    if (form_.typed.has("contact")) fields.push_back(govuk::hidden_field("contact", form_.typed.get("contact")));
    return govuk::question_form(frame, form_.action, fields, govuk::button_group({govuk::button({.text = button, .prevent_double_click = true}), govuk::link(t("Go back"), form_.back)}));
  }

 private:
  const Form& form_;
};

std::vector<Html> next_fields(const Fields& fields) {
  return {fields.moment("next", t("By when is the next thing done?"), t("An open rapid response always has one")), fields.words("next_words", t("What is done next?"), "", 2)};
}

}  // namespace

std::optional<Instant> moment_from(const http::Fields& typed, std::string_view name) {
  const auto day = front_door::date_from(typed, name);
  const auto minute = front_door::parse_clock(typed.get(std::string{name} + "_time"));
  return day && minute ? front_door::london_instant(*day, *minute) : std::nullopt;
}

void add_moment(http::Fields& fields, const std::string& name, Instant at) {
  const Date day = at.london_date();
  fields.add(name + "_day", std::to_string(day.day()));
  fields.add(name + "_month", std::to_string(day.month()));
  fields.add(name + "_year", std::to_string(day.year()));
  fields.add(name + "_time", front_door::clock_words(at));
}

Html write_new_form(const govuk::Frame& frame, const Form& form, const RapidLists& lists) {
  const Fields fields{form};
  const Html open = form.open_one.empty() ? Html{}
                                          : govuk::inset_text({.content = element("p", {{"class", "govuk-body"}}, t("Rapid response is open for this person already. Ask again only when it is about something else.")) +
                                                                          element("p", {{"class", "govuk-body"}}, govuk::link(t("Look at the one that is open"), rapid_href(form.open_one)))});
  return title(t("Ask for rapid response")) + govuk::warning_text({.text = t("When life is in danger, telephone 999 first.")}) + open +
         fields.ask(frame,
                    {fields.choice("danger", t("How soon is somebody in danger?"), t("The queue is in this order"), govuk::choice_items(lists.danger)),
                     fields.words("what_happened", t("What happened?"), t("In the words of whoever told you"), 4), fields.words("who_at_risk", t("Who is at risk?"), t("The person, somebody with them, a child, whoever visits")),
                     fields.words("done_so_far", t("What has been done already?"), t("Who was told, and when. Needed when somebody is in danger now"))},
                    t("Put in the queue"));
}

Html write_visit_form(const govuk::Frame& frame, const Form& form) {
  const Fields fields{form};
  std::vector<Html> all{fields.moment("seen", t("When was the visit?"), ""), fields.words("seen_note", t("What did you find?"), t("Is everybody safe? What does the person want to happen?"), 5)};
  for (auto& one : next_fields(fields)) all.push_back(std::move(one));
  return title(t("Record a visit")) + fields.ask(frame, std::move(all), t("Save the visit"));
}

Html write_plan_form(const govuk::Frame& frame, const Form& form) {
  const Fields fields{form};
  return title(t("Plan the next step")) + fields.ask(frame, next_fields(fields), t("Save"));
}

Html write_work_form(const govuk::Frame& frame, const Form& form, const RapidLists& lists) {
  const Fields fields{form};
  std::vector<govuk::ChoiceItem> levels;
  for (const auto& item : lists.level.items()) levels.push_back({.value = item.code, .text = listed(item.label), .hint = listed(lists.level.value(item.code, "hint"))});
  return title(t("Record what was done")) + fields.ask(frame,
                                                       {fields.choice("level", t("What kind of help was it?"), "", std::move(levels)), fields.words("what", t("What was done?"), ""),
                                                        fields.moment("done", t("When?"), "")},
                                                       t("Save"));
}

Html write_hand_over_form(const govuk::Frame& frame, const Form& form, const std::vector<Worker>& workers) {
  const Fields fields{form};
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("Choose one")}, {.value = "queue", .text = t("Back to the team’s queue")}};
  for (const auto& worker : workers) items.push_back({.value = worker.reference, .text = worker.owner.team_name.empty() ? worker.owner.name : t("{0}, {1}", worker.owner.name, worker.owner.team_name)});
  return title(t("Hand over")) + fields.ask(frame,
                                            {govuk::select({.name = "to", .label = govuk::sized_label(t("To whom?"), "s"), .items = std::move(items), .value = form.typed.get("to"), .problems = form.problems}),
                                             fields.words("reason", t("Why, and what do they need to know?"), "")},
                                            t("Hand over"));
}

Html write_end_form(const govuk::Frame& frame, const Form& form, const RapidLists& lists) {
  const Fields fields{form};
  return title(t("End the rapid response")) + fields.ask(frame,
                                                         {fields.choice("outcome", t("How did it end?"), t("In a crisis, hold and make safe. Long-term plans come later"), govuk::choice_items(lists.outcome)),
                                                          fields.words("outcome_note", t("How do things stand, and who goes on from here?"), ""),
                                                          fields.choice("avoided", t("Was a hospital admission avoided?"), "", govuk::choice_items(lists.avoided)),
                                                          fields.words("avoided_why", t("How do you know?"), t("What would have happened without the visit. Needed for Yes"), 2)},
                                                         t("End it"));
}

}  // namespace stepwise::rapid_response
