// SPDX-License-Identifier: Apache-2.0
#include "access/team_pages.hpp"

#include "access/markup.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::access {

govuk::Page team_list_page(const std::vector<Team>& teams, std::string_view done) {
  govuk::Page page = admin_page("Teams");
  if (done == "saved") page.success = "Saved";
  govuk::TableOptions table{.caption = std::to_string(teams.size()) + " teams", .head = {"Team", "State"}};
  for (const Team& team : teams)
    table.rows.push_back({govuk::link(team.name, "/admin/teams/" + team.reference), team.closed ? govuk::tag("Closed", "grey") : govuk::tag("Open", "green")});
  page.main = heading("Teams") + govuk::button({.text = "Add a team", .href = "/admin/teams/new"}) + govuk::table(table);
  return page;
}

govuk::Page team_page(const govuk::Frame& frame, const std::optional<Team>& kept, const TeamForm& form, std::vector<Problem> problems, bool stale) {
  const std::string title = kept ? "Change a team" : "Add a team";
  govuk::Page page = admin_page(title, "Teams", "/admin/teams");
  page.problems = std::move(problems);
  std::vector<Html> fields{govuk::input({.name = "team_name", .label = "Team’s name", .value = form.name, .problems = page.problems, .autocomplete = "off"})};
  Html conflict;
  if (kept) {
    fields.push_back(govuk::checkboxes({.name = "closed",
                                        .legend = "Closed teams",
                                        .items = {{.value = "yes", .text = "This team is closed", .hint = "Nobody new can join it. What it recorded stays"}},
                                        .values = form.closed ? std::vector<std::string>{"yes"} : std::vector<std::string>{}}));
    fields.push_back(govuk::hidden_field("version", std::to_string(kept->version)));
    if (stale) conflict = both_versions({{"Name", kept->name, form.name}, {"Closed", kept->closed ? "Yes" : "No", form.closed ? "Yes" : "No"}});
  }
  const std::string action = kept ? "/admin/teams/" + kept->reference : "/admin/teams/new";
  page.main = two_thirds(heading(title) + conflict + govuk::question_form(frame, action, fields, "Save"));
  return page;
}

}  // namespace stepwise::access
