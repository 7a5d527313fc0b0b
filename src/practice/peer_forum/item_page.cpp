// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "practice/peer_forum/forum_pages.hpp"
#include "practice/person/person_pages.hpp"

namespace stepwise::peer_forum {
namespace {

using html::element;

Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }
Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

std::string clock_words(std::int64_t seconds) { return fmt::format("{}:{:02}", seconds / 60, seconds % 60); }

struct Half {
  const Clock& clock;
  std::string key;      ///< present, feedback
  Words name, begin;
};

/// One clock: what is left, and the button that starts or stops it.
Html half(const govuk::Frame& frame, const ItemPage& page, const Half& half) {
  const std::string action = item_href(page.item.reference) + "/clock";
  const std::int64_t seconds = left(half.clock, page.now);
  html::Attributes attributes{{"class", "govuk-heading-l"}, {"role", "timer"}, {"id", "clock-" + half.key}};
  if (half.clock.running()) attributes.insert(attributes.end(), {{"data-forum-clock", std::to_string(seconds)}});
  Html out = element("h3", {{"class", "govuk-heading-s"}}, half.name) + element("p", attributes, clock_words(seconds));
  if (half.clock.running() && seconds == 0) out += paragraph(t("Time is up."));
  const Words words = half.clock.running() ? t("Stop the clock") : half.clock.used() ? t("Go on") : half.begin;
  return out + govuk::question_form(frame, action, {govuk::hidden_field("version", std::to_string(page.item.version)), govuk::hidden_field("half", half.key), govuk::hidden_field("do", half.clock.running() ? "stop" : "start")},
                                    govuk::secondary_button(Html{words} + element("span", {{"class", "govuk-visually-hidden"}}, t(" ({0})", half.name))));
}

Html clocks(const govuk::Frame& frame, const ItemPage& page) {
  const Item& item = page.item;
  const bool running = item.presenting.running() || item.feedback.running();
  Html out = heading(t("Five minutes and five minutes"));
  out += half(frame, page, {item.presenting, "present", t("To say how it is"), t("Start presenting")}) + half(frame, page, {item.feedback, "feedback", t("Questions and suggestions"), t("Start feedback")});
  if (running) {
    out += element("noscript", {}, paragraph(t("The clock shows what was left when this page was opened. Open it again to see it now.")));
    out += element("p", {{"class", "govuk-visually-hidden"}, {"role", "status"}, {"id", "clock-words"}, {"data-5", t("Five minutes left").str()}, {"data-1", t("One minute left").str()}, {"data-0", t("Time is up").str()}}, Html{});
    if (!page.script.empty()) out += element("script", {{"type", "module"}, {"src", page.script}}, Html{});
  }
  return out + govuk::details({.summary = t("Write the minutes down by hand"),
                               .content = govuk::question_form(frame, item_href(item.reference) + "/minutes",
                                                               {govuk::hidden_field("version", std::to_string(item.version)),
                                                                govuk::input({.name = "present_minutes", .label = t("Minutes to say how it is"), .value = page.typed.get("present_minutes"), .problems = page.problems, .classes = "govuk-input--width-2", .inputmode = "numeric"}),
                                                                govuk::input({.name = "feedback_minutes", .label = t("Minutes of questions and suggestions"), .value = page.typed.get("feedback_minutes"), .problems = page.problems, .classes = "govuk-input--width-2", .inputmode = "numeric"})},
                                                               govuk::secondary_button(t("Save the minutes"))),
                               .open = page.typed.has("present_minutes")});
}

Html suggestions(const govuk::Frame& frame, const ItemPage& page) {
  Html out = heading(t("Suggestions"));
  std::vector<govuk::Row> rows;
  for (const auto& one : page.suggestions) {
    Html stands = t(adopted_words(one.adopted)).str();
    if (!one.adopted_why.empty()) stands += element("br", {}, Html{}) + Html{one.adopted_why};
    rows.push_back({one.words, one.by_name, stands, govuk::link(one.adopted.empty() ? t("Say whether you took it up") : t("Change"), item_href(page.item.reference) + "/suggestions/" + one.reference, one.words)});
  }
  const std::vector<std::string> names{t("Suggestion"), t("By"), t("What became of it"), t("What you can do")};
  if (!rows.empty()) out += govuk::table({.caption = t("Suggestions"), .head = {names.begin(), names.end()}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names});
  return out + govuk::question_form(frame, item_href(page.item.reference) + "/suggestions",
                                    {govuk::hidden_field("form_token", page.token),
                                     govuk::textarea({.name = "words", .label = govuk::sized_label(t("A suggestion"), "s"), .hint = t("Without names and amounts of money"), .value = page.typed.get("words"), .problems = page.problems, .rows = 2, .spellcheck = true}),
                                     not_money_box(page.problems, page.typed, {"words"}),
                                     govuk::input({.name = "by", .label = govuk::sized_label(t("Whose suggestion?"), "s"), .value = page.typed.has("by") ? page.typed.get("by") : std::string_view{page.me}, .problems = page.problems, .classes = "govuk-input--width-20"})},
                                    govuk::secondary_button(t("Add the suggestion")));
}

Html learning(const govuk::Frame& frame, const ItemPage& page) {
  const Item& item = page.item;
  const bool typed = page.typed.has("learning");
  return heading(t("Learning to share")) +
         govuk::question_form(frame, item_href(item.reference) + "/learning",
                              {govuk::hidden_field("version", std::to_string(item.version)),
                               govuk::textarea({.name = "learning", .label = govuk::sized_label(t("What could help colleagues with other people?"), "s"), .hint = t("Everyone at the forum can find it. It names nobody"),
                                                .value = typed ? page.typed.get("learning") : std::string_view{item.learning}, .problems = page.problems, .rows = 3, .spellcheck = true}),
                               govuk::input({.name = "theme", .label = govuk::sized_label(t("About what, in a few words?"), "s"), .value = typed ? page.typed.get("theme") : std::string_view{item.learning_theme},
                                             .problems = page.problems, .classes = "govuk-input--width-20"}),
                               not_money_box(page.problems, page.typed, {"learning", "theme"})},
                              govuk::secondary_button(t("Save the learning")));
}

Html follow_up(const govuk::Frame& frame, const ItemPage& page) {
  const Item& item = page.item;
  const auto due = next_date(item, page.today);
  http::Fields day;
  if (page.typed.has("follow_up_day")) day = page.typed;
  else if (due && state_of(item, page.today) == State::heard) day.add("follow_up_day", std::to_string(due->day())), day.add("follow_up_month", std::to_string(due->month())), day.add("follow_up_year", std::to_string(due->year()));
  return heading(t("Follow-up")) +
         paragraph(due ? t("{0} says what became of it by {1}. It comes into their work by itself.", item.presenter_name, long_date(*due)) : t("Nothing more is due.").str()) +
         govuk::question_form(frame, item_href(item.reference) + "/follow-up",
                              {govuk::hidden_field("version", std::to_string(item.version)),
                               govuk::textarea({.name = "note", .label = govuk::sized_label(t("What became of it?"), "s"), .hint = t("Leave it empty to set only another day"), .value = page.typed.get("note"), .problems = page.problems, .rows = 2, .spellcheck = true}),
                               not_money_box(page.problems, page.typed, {"note"}),
                               govuk::date_field({.name = "follow_up", .legend = govuk::sized_legend(t("Or another day for it"), "s"), .day = std::string{day.get("follow_up_day")},
                                                  .month = std::string{day.get("follow_up_month")}, .year = std::string{day.get("follow_up_year")}, .problems = page.problems})},
                              govuk::secondary_button(t("Save the follow-up")));
}

Html elsewhere(const govuk::Frame& frame, const ItemPage& page) {
  std::vector<govuk::SelectItem> forums{{.value = "", .text = t("Take it off the agenda")}};
  for (const auto& forum : page.forums)
    if (forum.reference != page.item.forum_reference) forums.push_back({.value = forum.reference, .text = t("Bring it on {0}", weekday_date(forum.held_on))});
  return heading(t("Bring it another day, or take it off")) +
         govuk::question_form(frame, item_href(page.item.reference) + "/move",
                              {govuk::hidden_field("version", std::to_string(page.item.version)),
                               govuk::select({.name = "forum", .label = govuk::sized_label(t("What happens to it?"), "s"), .items = std::move(forums), .value = page.typed.get("forum"), .problems = page.problems}),
                               govuk::input({.name = "reason", .label = govuk::sized_label(t("Why, if it is taken off"), "s"), .value = page.typed.get("reason"), .problems = page.problems}),
                               not_money_box(page.problems, page.typed, {"reason"})},
                              govuk::secondary_button(t("Save")));
}

}  // namespace

Html write_item(const govuk::Frame& frame, const ItemPage& page) {
  const Item& item = page.item;
  const State state = state_of(item, page.today);
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("{0}: {1}", item.initials, t(stage_words(item.stage))));
  std::vector<govuk::SummaryRow> rows{{.key = t("Question"), .value = html::lines(item.question)}, {.key = t("Presented by"), .value = item.presenter_name},
                                      {.key = t("Where it stands"), .value = t(state_words(state)).str()},
                                      {.key = t("Record"), .value = govuk::link(t("Open the person’s record"), person::record_href(item.person_reference))}};
  if (!item.follow_up_note.empty()) rows.push_back({.key = t("What became of it"), .value = html::lines(item.follow_up_note)});
  if (!item.withdrawn_reason.empty()) rows.push_back({.key = t("Why it was taken off"), .value = html::lines(item.withdrawn_reason)});
  out += govuk::summary_list({.rows = std::move(rows)});
  if (state == State::withdrawn) return out;
  out += govuk::inset_text({.content = t("It is advice. It approves no money.")});
  out += clocks(frame, page) + suggestions(frame, page) + learning(frame, page);
  if (state == State::heard) out += follow_up(frame, page);
  if (state == State::to_come || state == State::not_heard) out += elsewhere(frame, page);
  return out;
}

Html write_decision_form(const govuk::Frame& frame, const DecisionForm& form) {
  std::vector<govuk::ChoiceItem> choices;
  for (const auto key : {"yes", "in_part", "no"}) choices.push_back({.value = key, .text = t(adopted_words(key))});
  const std::string back = item_href(form.item.reference);
  return element("h1", {{"class", "govuk-heading-l"}}, t("What became of this suggestion?")) + govuk::inset_text({.content = form.suggestion.words}) +
         govuk::question_form(frame, back + "/suggestions/" + form.suggestion.reference,
                              {govuk::hidden_field("version", std::to_string(form.suggestion.version)),
                               govuk::radios({.name = "adopted", .legend = govuk::sized_legend(t("Did you take it up?"), "s"), .items = std::move(choices), .value = form.typed.get("adopted"), .problems = form.problems}),
                               govuk::textarea({.name = "why", .label = govuk::sized_label(t("Why?"), "s"), .hint = t("Needed unless you took it up as it is"), .value = form.typed.get("why"), .problems = form.problems, .rows = 3, .spellcheck = true}),
                               not_money_box(form.problems, form.typed, {"why"})},
                              govuk::button_group({govuk::button({.text = t("Save"), .prevent_double_click = true}), govuk::link(t("Cancel"), back)}));
}

}  // namespace stepwise::peer_forum
