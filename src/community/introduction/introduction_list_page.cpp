// SPDX-License-Identifier: Apache-2.0
#include "base/csv.hpp"
#include "community/introduction/introduction_pages.hpp"
#include "govuk/govuk.hpp"
#include "govuk/kit/kit.hpp"

namespace stepwise::introduction {
namespace {

using html::element;

Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

Html filters(const ListModel& model, const Lists& lists) {
  std::vector<govuk::SelectItem> teams{{.value = "all", .text = t("Every team")}};
  for (const auto& team : model.teams) teams.push_back({.value = team.reference, .text = team.name});
  std::vector<std::string> ticks;
  if (model.mine) ticks.emplace_back("yes");
  std::vector<std::string> contributors;
  if (model.filter.contributors) contributors.emplace_back("yes");
  return govuk::details(
      {.summary = t("Choose which [[introductions]]"),
       .content = govuk::search_form(
           "/introductions",
           {govuk::select({.name = "team", .label = t("Team"), .items = std::move(teams), .value = model.filter.team.empty() ? std::string{"all"} : model.filter.team}),
            govuk::select({.name = "state", .label = t("Where it stands"),
                           .items = {{.value = "", .text = t("Any")}, {.value = "due", .text = t("Time to ask")}, {.value = "open", .text = t("Still to be asked about")}, {.value = "finished", .text = t("Finished")}},
                           .value = model.filter.state}),
            govuk::select({.name = "result", .label = t("Last result"), .items = govuk::select_items(lists.result, t("Any")), .value = model.filter.result}),
            govuk::checkboxes({.name = "contributors", .legend = t("Contributors"), .items = {{.value = "yes", .text = t("Only people who now give something back")}}, .values = std::move(contributors), .classes = "govuk-checkboxes--small"}),
            govuk::checkboxes({.name = "mine", .legend = t("Whose"), .items = {{.value = "yes", .text = t("Only mine to ask about")}}, .values = std::move(ticks), .classes = "govuk-checkboxes--small"})},
           t("Show [[introductions]]"))});
}

std::string next_words(const Introduction& one, Date today) {
  if (!one.next_on) return t("None");
  return *one.next_on <= today ? t("Due {0}", short_date(*one.next_on)) : t("From {0}", short_date(*one.next_on));
}

}  // namespace

std::string list_href(const Filter& filter, bool mine, std::string_view path) {
  http::Fields query;
  query.add("team", filter.team.empty() ? "all" : filter.team);
  query.add("state", filter.state);
  query.add("result", filter.result);
  if (filter.contributors) query.add("contributors", "yes");
  if (mine) query.add("mine", "yes");
  if (filter.page > 1) query.add("page", std::to_string(filter.page));
  return std::string{path} + "?" + http::write_query(query);
}

Html write_list(const ListModel& model, const Lists& lists) {
  Html page = community::heading(t("[[Introductions]]")) + filters(model, lists);
  page += paragraph(tn("{0} [[introduction]].", "{0} [[introductions]].", model.page.total));
  if (model.page.restricted > 0)
    page += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", model.page.restricted));
  if (model.page.total > page_rows) page += paragraph(kit::showing_words(model.filter.page, page_rows, model.page.total));
  std::vector<govuk::Row> rows;
  for (const auto& line : model.page.lines)
    rows.push_back({short_date(line.introduction.telling.made_on.value_or(Date{})), govuk::link(line.person_name, introduction_href(line.reference), t("[[introduction]] to {0}", line.to_name)), line.to_name,
                    line.owner_name, status_tag(line.introduction, lists, model.today), next_words(line.introduction, model.today)});
  const std::vector<std::string> names{t("Day"), t("Person"), t("Introduced to"), t("Who asks"), t("Where it stands"), t("Ask again")};
  if (rows.empty()) page += paragraph(t("No [[introductions]] fit these choices."));
  else
    page += govuk::table({.caption = t("[[Introductions]]"), .head = {names[0], names[1], names[2], names[3], names[4], names[5]}, .rows = std::move(rows),
                          .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names});
  const int last = static_cast<int>((model.page.total + page_rows - 1) / page_rows);
  page += govuk::pages(model.filter.page, last, [&](int number) {
    Filter other = model.filter;
    other.page = number;
    return list_href(other, model.mine);
  });
  std::vector<Html> links;
  Filter all = model.filter;
  all.page = 1;
  if (model.may_see_reach) links.push_back(element("li", {}, govuk::link(t("Whom [[introductions]] reach"), "/introductions/reach")));
  if (model.may_download && model.page.total > 0) links.push_back(element("li", {}, govuk::link(t("Download these as CSV"), list_href(all, model.mine, "/introductions.csv"))));
  return links.empty() ? page : page + element("ul", {{"class", "govuk-list"}}, html::join(links));
}

std::string list_csv(const ListPage& page, const Lists& lists, bool names, Date today) {
  std::vector<std::string> head{t("[[Introduction]]"), t("Day"), t("Team"), t("Where it stands"), t("Ask again"), t("Became a contributor")};
  if (names) head.insert(head.end(), {t("Person"), t("Introduced to"), t("Who asks")});
  std::string csv = csv_row(head);
  for (const auto& line : page.lines) {
    const Introduction& one = line.introduction;
    std::vector<std::string> cells{line.reference, one.telling.made_on.value_or(Date{}).iso(), line.team_name, standing_words(one, lists, today), one.next_on ? one.next_on->iso() : "",
                                   one.contributor == "yes" ? t("Yes").str() : one.contributor == "no" ? t("No").str() : t("Not asked").str()};
    if (names) cells.insert(cells.end(), {line.person_name, line.to_name, line.owner_name});
    csv += csv_row(cells);
  }
  return plain(csv);
}

}  // namespace stepwise::introduction
