// SPDX-License-Identifier: Apache-2.0
#include "practice/assessment/fields.hpp"

#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/assessment/quality.hpp"

namespace stepwise::assessment {
namespace {

using html::element;

constexpr std::pair<std::string_view, Message> labels[] = {
    {"kind", noted("Which kind of [[assessment]]?")},
    {"asked_on", noted("When was it asked for?")},
    {"received", noted("Did the person begin it themselves?")},
    {"theirs", noted("Is the form this person’s?")},
    {"held", noted("How was it held?")},
    {"method", noted("Whose words are in it?")},
    {"present", noted("Who was there?")},
    {"advocate", noted("Did an advocate take part?")},
    {"advocate_name", noted("Advocate’s name")},
    {"interpreter", noted("Interpreter, or other help to be understood")},
    {"knew_person", noted("Did you know the person before?")},
    {"impact_on_others", noted("What it means for others around the person")},
    {"fluctuates", noted("How needs come and go")},
    {"other_help", noted("What other than care and support could help")},
    {"information_given", noted("Information, advice and prevention given")},
    {"specialist", noted("Is a specialist assessor needed, because the person is deafblind?")},
    {"specialist_words", noted("Who the specialist assessor is, and what they said")},
    {"health_care", noted("Does NHS continuing healthcare appear possible?")},
    {"health_care_words", noted("Why it appears possible, and who was told")},
    {"health_care_on", noted("When the NHS was told")},
    {"judgement", noted("Your professional judgement, and why")},
    {"what_next", noted("What happens next")},
    {"urgent", noted("Are urgent needs met before this is done?")},
    {"urgent_on", noted("Since when?")},
    {"urgent_words", noted("What is met now, and why it cannot wait")},
    {"refused", noted("Does the person refuse the [[assessment]]?")},
    {"refused_on", noted("When did they say so?")},
    {"refused_words", noted("What they said, in their words")},
    {"refused_capacity", noted("Do they lack capacity to refuse, and is it in their best interests?")},
    {"refused_risk", noted("Are they experiencing abuse or neglect, or at risk of it?")},
    {"own_plan", noted("Does the person want to write their own plan?")},
    {"planner", noted("Who plans with them?")},
    {"hand_over_words", noted("What the one who plans should know first")},
    {"planning", noted("Has planning begun?")},
    {"outcome", noted("What follows for the council?")},
    {"learning", noted("What is to be learnt from it, by all of us")},
    {"why_now", noted("Why it cannot wait for that")},
    {"given_to", noted("Who has it?")},
    {"copy_name", noted("Their name, when it is not the person")},
    {"format", noted("In which form?")},
    {"wanted", noted("Did they want one?")},
    {"given_on", noted("When?")},
    {"amend_reason", noted("Why is it amended?")},
    {"closed_on", noted("When?")},
    {"closed_reason", noted("Why is it closed?")},
    {"status", noted("Could they do it if nobody helped?")},
    {"evidence", noted("What you saw or heard that says so")},
    {"informal_care", noted("Does somebody help with it now, without pay?")},
    {"informal_words", noted("Who helps, and how")},
    {"risk", noted("What could happen without help, and how likely that is")},
    {"sentences", noted("Which of their words?")},
    {"about", noted("What are they about?")},
    {"domains", noted("What do they say about the person’s wellbeing?")},
    {"words", noted("What follows from looking at it again?")}};

}  // namespace

std::string label_of(std::string_view field) {
  for (const auto& [name, words] : labels)
    if (name == field) return t(words);
  for (const auto& prompt : prompts())
    if (prompt.code == field) return t(prompt.question);
  return std::string{field};
}

Html text(const Filled& form, std::string_view name, std::string_view hint, int rows) { return community::text_box(form, name, label_of(name), hint, rows); }
Html line(const Filled& form, std::string_view name, std::string_view hint) { return community::line_box(form, name, label_of(name), hint, "govuk-input--width-20"); }
Html day(const Filled& form, std::string_view name, std::string_view hint) { return community::day_boxes(form, name, label_of(name), hint); }

Html choose(const Filled& form, std::string_view name, std::vector<govuk::ChoiceItem> items, std::string_view hint) {
  return govuk::radios({.name = std::string{name}, .legend = govuk::sized_legend(label_of(name), "s"), .hint = hint, .items = std::move(items), .value = form.typed.get(name),
                        .problems = form.problems, .classes = "govuk-radios--small"});
}

Html choose(const Filled& form, std::string_view name, std::span<const Choice> choices, std::string_view hint) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& choice : choices) items.push_back({.value = std::string{choice.code}, .text = t(choice.words)});
  return choose(form, name, std::move(items), hint);
}

Html choose(const Filled& form, std::string_view name, const CodeList& list, std::string_view hint) { return choose(form, name, govuk::choice_items(list), hint); }

Html boxes(const Filled& form, std::string_view name, const std::vector<Choice>& choices, std::string_view hint) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& choice : choices) items.push_back({.value = std::string{choice.code}, .text = t(choice.words)});
  std::vector<std::string> ticked;
  for (const auto code : form.typed.all(name)) ticked.emplace_back(code);
  return govuk::checkboxes({.name = std::string{name}, .legend = govuk::sized_legend(label_of(name), "s"), .hint = hint, .items = std::move(items), .values = std::move(ticked),
                            .problems = form.problems, .classes = "govuk-checkboxes--small"});
}

std::string need_choice(const http::Fields& typed, std::string_view name, std::span<const Choice> choices, std::vector<Problem>& problems) {
  const std::string code{typed.get(name)};
  if (has(choices, code)) return code;
  community::wrong(problems, name, "choice_missing", t("Choose an answer"));
  return "";
}

std::optional<Date> need_past_day(const http::Fields& typed, std::string_view name, std::optional<Date> from, Date today, std::vector<Problem>& problems) {
  const auto date = community::day_in(typed, name);
  if (!date) community::wrong(problems, name, "day_missing", t("Enter the day, like 21 11 2026"));
  else if (*date > today) community::wrong(problems, name, "day_in_future", t("The day must be today or earlier"));
  else if (from && *date < *from) community::wrong(problems, name, "day_too_early", t("The day must be {0} or later", long_date(*from)));
  return date;
}

std::string take_text(const http::Fields& typed, std::string_view name, std::vector<Problem>& problems) {
  std::string words = community::text_in(typed, name);
  community::check_text(problems, name, words);
  return words;
}

Html paragraph(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }
Html heading_m(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

}  // namespace stepwise::assessment
