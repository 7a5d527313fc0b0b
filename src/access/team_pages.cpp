// SPDX-License-Identifier: Apache-2.0
#include "access/team_pages.hpp"

#include "access/markup.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"

namespace stepwise::access {

govuk::Page team_list_page(const std::vector<Team>& teams, std::string_view done) {
  govuk::Page page = admin_page(t("Teams"));
  if (done == "saved") page.success = t("Saved");
  govuk::TableOptions table{.caption = tn("{0} team", "{0} teams", static_cast<std::int64_t>(teams.size())), .head = {t("Team"), t("State")}};
  for (const Team& team : teams)
    table.rows.push_back({govuk::link(team.name, "/admin/teams/" + team.reference), team.closed ? govuk::tag(t("Closed"), "grey") : govuk::tag(t("Open"), "green")});
  page.main = heading(t("Teams")) + govuk::button({.text = t("Add a team"), .href = "/admin/teams/new"}) + govuk::table(table);
  return page;
}

govuk::Page team_page(const govuk::Frame& frame, const std::optional<Team>& kept, const TeamForm& form, std::vector<Problem> problems, bool stale) {
  const std::string title = kept ? t("Change a team") : t("Add a team");
  govuk::Page page = admin_page(title, t("Teams"), "/admin/teams");
  page.problems = std::move(problems);
  std::vector<Html> fields{govuk::input({.name = "team_name", .label = t("Team’s name"), .value = form.name, .problems = page.problems, .autocomplete = "off"})};
  Html conflict;
  if (kept) {
    fields.push_back(govuk::checkboxes({.name = "closed",
                                        .legend = t("Closed teams"),
                                        .items = {{.value = "yes", .text = t("This team is closed"), .hint = t("Nobody new can join it. What it recorded stays")}},
                                        .values = form.closed ? std::vector<std::string>{"yes"} : std::vector<std::string>{}}));
    fields.push_back(govuk::hidden_field("version", std::to_string(kept->version)));
    if (stale) conflict = both_versions({{t("Name"), kept->name, form.name}, {t("Closed"), kept->closed ? t("Yes") : t("No"), form.closed ? t("Yes") : t("No")}});
  }
  const std::string action = kept ? "/admin/teams/" + kept->reference : "/admin/teams/new";
  page.main = two_thirds(heading(title) + conflict + govuk::question_form(frame, action, fields, t("Save")));
  return page;
}

}  // namespace stepwise::access
