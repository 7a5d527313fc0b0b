// SPDX-License-Identifier: Apache-2.0
#include "practice/peer_forum/forum_pages.hpp"

#include "govuk/kit/kit.hpp"

namespace stepwise::peer_forum {
namespace {

using html::element;

Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }
Html title(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }

std::string name_of(const Forum& forum) { return forum.title.empty() ? t("Forum on {0}", weekday_date(forum.held_on)) : t("{0}, {1}", forum.title, weekday_date(forum.held_on)); }

Html no_money() { return govuk::inset_text({.content = t("Ten minutes a case: five to say how it is, five for questions and suggestions. It is advice. It approves no money.")}); }

}  // namespace

std::string item_href(std::string_view reference) { return "/peer-forum/items/" + std::string{reference}; }
std::string forum_href(std::string_view reference) { return "/peer-forum/" + std::string{reference}; }

Html write_forums(const ForumsPage& page) {
  Html out = title(t("Peer challenge forum")) + no_money() +
             govuk::button_group({govuk::button({.text = t("Add a forum"), .href = "/peer-forum/new"}), govuk::link(t("Learning that was shared"), "/peer-forum/learning")}) +
             paragraph(t("To bring somebody, open their record, then their support, then choose the forum."));
  std::vector<govuk::Row> rows;
  for (const auto& forum : page.forums) {
    Html stands = !forum.cancelled_reason.empty() ? govuk::tag(t("Called off"), "grey") : forum.held_on < page.today ? Html{t("Held")} : govuk::tag(forum.held_on == page.today ? t("Today") : t("To come"), "blue");
    rows.push_back({govuk::link(name_of(forum), forum_href(forum.reference)), forum.chair_name, govuk::number(number_words(forum.items)), stands});
  }
  if (rows.empty()) return out + paragraph(t("No forum is on record yet."));
  const std::vector<std::string> names{t("Forum"), t("Chair"), t("Cases"), t("Where it stands")};
  return out + govuk::table({.caption = t("Forums"), .head = {names[0], names[1], govuk::number(Html{names[2]}), names[3]}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
}

Html write_forum_form(const govuk::Frame& frame, const ForumForm& form) {
  const auto typed = [&](std::string_view name) { return form.typed.get(name); };
  std::vector<Html> fields{
      govuk::hidden_field("form_token", form.token), govuk::hidden_field("version", std::to_string(form.version)),
      govuk::date_field({.name = "held", .legend = govuk::sized_legend(t("Which day?"), "s"), .day = std::string{typed("held_day")}, .month = std::string{typed("held_month")},
                         .year = std::string{typed("held_year")}, .problems = form.problems}),
      govuk::input({.name = "title", .label = govuk::sized_label(t("What is it called?"), "s"), .hint = t("If it has a name of its own"), .value = typed("title"), .problems = form.problems,
                    .classes = "govuk-input--width-20"}),
      govuk::select({.name = "chair", .label = govuk::sized_label(t("Who chairs it?"), "s"), .items = form.people, .value = typed("chair"), .problems = form.problems}),
      govuk::textarea({.name = "attendees", .label = govuk::sized_label(t("Who comes?"), "s"), .hint = t("One a line: workers, managers, clinicians, community members"), .value = typed("attendees"),
                       .problems = form.problems, .rows = 5})};
  if (form.changing)
    fields.push_back(govuk::textarea({.name = "cancelled_reason", .label = govuk::sized_label(t("If it is called off, why?"), "s"), .hint = t("Its cases stay with their presenters, to be brought again"),
                                      .value = typed("cancelled_reason"), .problems = form.problems, .rows = 2}));
  return title(form.title) + govuk::question_form(frame, form.action, fields, govuk::button_group({govuk::button({.text = t("Save"), .prevent_double_click = true}), govuk::link(t("Cancel"), form.back)}));
}

Html write_agenda(const AgendaPage& page) {
  const Forum& forum = page.forum;
  Html out = title(name_of(forum)) + no_money();
  if (!forum.cancelled_reason.empty()) out += govuk::warning_text({.text = t("Called off: {0}", forum.cancelled_reason)});
  out += govuk::summary_list({.rows = {{.key = t("Chair"), .value = forum.chair_name}, {.key = t("Who comes"), .value = forum.attendees.empty() ? Html{t("Not written down")} : html::lines(forum.attendees)}}});
  out += paragraph(govuk::link(t("Change the day, the chair or who came"), forum_href(forum.reference) + "/change"));
  std::vector<govuk::Row> rows;
  std::int64_t hidden = 0;
  for (const auto& item : page.items) {
    if (item.restricted) {
      ++hidden;
      continue;
    }
    const auto minutes = (counted(item.presenting, {}) + counted(item.feedback, {}) + 30) / 60;
    rows.push_back({govuk::link(item.initials, item_href(item.reference), item.question), t(stage_words(item.stage)).str(), item.question, item.presenter_name,
                    item.presenting.seconds || item.feedback.seconds ? tn("{0} minute", "{0} minutes", minutes) : "", t(state_words(state_of(item, page.today))).str()});
  }
  const std::vector<std::string> names{t("Who"), t("Stage"), t("Question"), t("Presented by"), t("Took"), t("Where it stands")};
  if (rows.empty()) out += paragraph(t("Nobody is on the agenda yet."));
  else out += govuk::table({.caption = t("Agenda"), .head = {names.begin(), names.end()}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
  if (hidden > 0) out += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", hidden));
  return out;
}

Html write_bring_form(const govuk::Frame& frame, const BringForm& form) {
  std::vector<govuk::SelectItem> forums{{.value = "", .text = t("Choose one")}};
  for (const auto& forum : form.forums) forums.push_back({.value = forum.reference, .text = name_of(forum)});
  std::vector<govuk::ChoiceItem> choices;
  for (const auto stage : stages()) choices.push_back({.value = std::string{stage}, .text = t(stage_words(stage))});
  Html out = title(t("Bring {0} to the peer challenge forum", form.initials)) + no_money();
  if (form.forums.empty()) return out + paragraph(t("No forum is planned.")) + paragraph(govuk::link(t("Add a forum"), "/peer-forum/new"));
  return out + govuk::question_form(
                   frame, form.action,
                   {govuk::hidden_field("form_token", form.token),
                    govuk::select({.name = "forum", .label = govuk::sized_label(t("Which forum?"), "s"), .items = std::move(forums), .value = form.typed.get("forum"), .problems = form.problems}),
                    govuk::radios({.name = "stage", .legend = govuk::sized_legend(t("Where is the person on their way?"), "s"), .items = std::move(choices), .value = form.typed.get("stage"), .problems = form.problems}),
                    govuk::textarea({.name = "question", .label = govuk::sized_label(t("What do you want colleagues to help you with?"), "s"),
                                     .hint = t("The forum knows people by their initials: {0}. Leave names and amounts of money out", form.initials), .value = form.typed.get("question"),
                                     .problems = form.problems, .rows = 4, .spellcheck = true}),
                    not_money_box(form.problems, form.typed, {"question"})},
                   govuk::button_group({govuk::button({.text = t("Put it on the agenda"), .prevent_double_click = true}), govuk::link(t("Cancel"), form.back)}));
}

Html not_money_box(const std::vector<Problem>& problems, const http::Fields& typed, std::initializer_list<std::string_view> fields) {
  const bool said = typed.get("not_money") == "yes";
  const bool here = std::ranges::any_of(fields, [&](std::string_view field) {
    return (said && typed.has(field)) || std::ranges::any_of(problems, [&](const Problem& one) { return one.field == field && one.code == money_asked; });
  });
  if (!here) return {};
  return govuk::checkboxes({.name = "not_money", .legend = govuk::sized_legend(t("Is this about money?"), "s"), .items = {{.value = "yes", .text = t("No, it is about something else, such as weight or steps")}},
                            .values = said ? std::vector<std::string>{"yes"} : std::vector<std::string>{}, .classes = "govuk-checkboxes--small"});
}

Html write_learning(const std::vector<Learning>& found, std::string_view words) {
  Html out = title(t("Learning that was shared")) +
             govuk::search_form("/peer-forum/learning", {govuk::input({.name = "words", .label = t("Words in it"), .hint = t("Never somebody’s name: nobody is named here"), .value = words, .classes = "govuk-input--width-20", .type = "search"})});
  if (found.empty()) return out + paragraph(words.empty() ? t("Nothing was shared yet.") : t("Nothing that was shared holds these words."));
  for (const auto& one : found) {
    out += element("h2", {{"class", "govuk-heading-s"}}, one.theme.empty() ? t(stage_words(one.stage)).str() : t("{0}: {1}", t(stage_words(one.stage)), one.theme));
    out += paragraph(html::lines(one.learning)) + element("p", {{"class", "govuk-hint"}}, {Html{long_date(one.on)}, Html{" "}, govuk::link(t("Open the case"), item_href(one.item_reference), long_date(one.on))});
  }
  return out;
}

Html write_of_person(const std::vector<Item>& items, Date today) {
  std::vector<Html> lines;
  for (const auto& item : items)
    lines.push_back(element("li", {}, t("{0}: {1}, presented by {2}. {3}", long_date(item.held_on), t(stage_words(item.stage)), item.presenter_name, t(state_words(state_of(item, today))))));
  return lines.empty() ? paragraph(t("Not brought to a forum.")) : element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(lines));
}

}  // namespace stepwise::peer_forum
