// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/conversation/view_parts.hpp"

namespace stepwise::conversation {
namespace {

using html::element;

Html paragraph(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }

/// What it is about, in the person's words.
const std::string& about(const Conversation& c) {
  if (c.which == Which::intensive) return c.said.must_change;
  return c.which == Which::good_life ? c.said.good_life : c.said.what_matters;
}

std::string days_words(const Conversation& c, const ConversationLists& lists) {
  if (c.ended_on) return t("From {0} to {1}. {2}", long_date(c.opened_on), long_date(*c.ended_on), listed(lists.ending.label(c.ending)));
  return t("Since {0}, with {1}. Next by {2}", long_date(c.opened_on), c.owner.name, long_date(next_of(c)->on));
}

Html rows_of(std::span<const Conversation> all, const ConversationLists& lists) {
  std::vector<govuk::SummaryRow> rows;
  for (const auto& c : all)
    rows.push_back({.key = t(title_of(c.which)),
                    .value = html::lines(about(c)) + element("p", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, days_words(c, lists)),
                    .actions = {{.text = t("Open"), .href = conversation_href(c.reference), .hidden_text = t("{0}, from {1}", t(title_of(c.which)), long_date(c.opened_on))}}});
  return govuk::summary_list({.rows = std::move(rows)});
}

bool is_open(const PersonView& view, Which which) {
  return std::ranges::any_of(view.all, [&](const Conversation& c) { return c.which == which && !c.ended_on; });
}

Html beginnings(const PersonView& view) {
  std::vector<Html> buttons;
  const auto offer = [&](Which which, bool may) {
    if (!may || is_open(view, which)) return;
    std::string href = conversations_href(view.person_reference) + "/new?which=" + std::to_string(number_of(which));
    if (!view.contact_reference.empty()) href += "&contact=" + view.contact_reference;
    buttons.push_back(govuk::secondary_button(t(title_of(which)), href));
  };
  offer(Which::listen, view.may_open);
  offer(Which::intensive, view.may_open);
  offer(Which::good_life, view.may_open_third);
  return buttons.empty() ? Html{} : section_heading(t("Begin another")) + govuk::button_group(buttons);
}

std::string chosen_team(const ListModel& model) {
  const auto found = std::ranges::find(model.teams, model.team, &access::Team::reference);
  return found == model.teams.end() ? "" : found->name;
}

govuk::Row row_of(const OpenLine& line, Date today) {
  Html next = line.died ? Html{t("The person has died: end it with a reason")} : Html{next_words(line.next)};
  next += element("div", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, line.next.on < today ? t("Due {0}", short_date(line.next.on)) : t("By {0}", short_date(line.next.on)));
  return {govuk::link(line.person_name, conversation_href(line.reference), t(title_of(line.which))), t(title_of(line.which)).str(), line.owner.name, short_date(line.opened_on), next,
          state_tag(line.state)};
}

}  // namespace

Html write_of_person(const PersonView& view, const ConversationLists& lists) {
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("[[Conversations]] 1, 2 and 3"));
  page += paragraph(t("Listen and connect first. Work intensively when someone is at risk. Build a good life only after both were really tried."));
  page += view.all.empty() ? paragraph(t("None has begun yet.")) : rows_of(view.all, lists);
  return page + beginnings(view);
}

Html write_overview(std::span<const Conversation> all, std::string_view person_reference, const ConversationLists& lists) {
  std::vector<Conversation> shown;
  for (const auto& c : all)
    if (!c.ended_on) shown.push_back(c);
  Html out = shown.empty() ? paragraph(all.empty() ? t("None has begun yet.").str() : t("None is open now.").str()) : rows_of(shown, lists);
  return out + element("p", {{"class", "govuk-body app-paper__hidden"}},
                       govuk::link(t("All of them, and begin another"), conversations_href(person_reference)));
}

Html write_list(const ListModel& model) {
  std::vector<govuk::SelectItem> teams{{.value = "all", .text = t("Every team")}};
  for (const auto& team : model.teams) teams.push_back({.value = team.reference, .text = team.name});
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("Open [[conversations]]"));
  page += govuk::search_form("/conversations", {govuk::select({.name = "team", .label = t("Team"), .items = std::move(teams), .value = model.team.empty() ? std::string{"all"} : model.team})},
                             t("Show"));
  const std::string team = chosen_team(model);
  const auto total = static_cast<std::int64_t>(model.lines.size());
  page += paragraph(team.empty() ? tn("{0} is open.", "{0} are open.", total) : tn("{0} is open in {1}.", "{0} are open in {1}.", total, team));
  if (model.restricted > 0)
    page += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", model.restricted));
  if (model.lines.empty()) return page;
  std::vector<govuk::Row> rows;
  for (const auto& line : model.lines) rows.push_back(row_of(line, model.today));
  const std::vector<std::string> names{t("Person"), t("Which"), t("With the person"), t("Begun"), t("What is next"), t("Where it stands")};
  return page + govuk::table({.caption = t("Open [[conversations]]"), .head = {names[0], names[1], names[2], names[3], names[4], names[5]}, .rows = std::move(rows),
                              .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names});
}

}  // namespace stepwise::conversation
