// SPDX-License-Identifier: Apache-2.0
#include "access/audit_view.hpp"
#include "access/markup.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using html::element;

std::vector<Html> filter_fields(const AuditFilter& filter, const std::vector<StaffRecord>& staff,
                                std::span<const Problem> problems) {
  std::vector<govuk::SelectItem> people{{.value = "", .text = t("Anyone")}};
  for (const StaffRecord& each : staff) people.push_back({.value = each.reference, .text = each.name});
  const auto date = [&](std::string name, std::string_view label, std::string_view value) {
    return govuk::input({.name = std::move(name),
                         .label = label,
                         .hint = t("For example, 21/11/2026"),
                         .value = value,
                         .problems = problems,
                         .classes = "govuk-input--width-10",
                         .autocomplete = "off"});
  };
  return {
      govuk::select(
          {.name = "staff", .label = t("Who"), .items = people, .value = filter.staff, .problems = problems}),
      govuk::input({.name = "action",
                    .label = t("What"),
                    .hint = t("Such as person, person.looked, staff.changed or sign_in"),
                    .value = filter.action,
                    .problems = problems,
                    .classes = "govuk-input--width-20",
                    .autocomplete = "off",
                    .spellcheck = false}),
      govuk::input({.name = "person",
                    .label = t("Record"),
                    .hint = t("The reference in the address of the person’s page"),
                    .value = filter.person,
                    .problems = problems,
                    .classes = "govuk-input--width-20",
                    .autocomplete = "off",
                    .spellcheck = false}),
      date("from", t("From"), filter.from), date("to", t("To"), filter.to)};
}

Html what_changed(const AuditEntry& line) {
  if (line.kept_back) return paragraph(t("What was written is for those who may read the whole record."));
  if (line.before.empty() && line.after.empty()) return {};
  const Html before = line.before.empty() || line.before == "{}"
                          ? Html{}
                          : paragraph(t("Before")) +
                                element("pre", {{"class", "app-audit-json"}, {"tabindex", "0"}}, line.before);
  const Html after =
      line.after.empty() || line.after == "{}"
          ? Html{}
          : paragraph(t("After")) + element("pre", {{"class", "app-audit-json"}, {"tabindex", "0"}}, line.after);
  if (before.empty() && after.empty()) return {};
  return govuk::details(
      {.summary = Html{t("What changed")} + element("span", {{"class", "govuk-visually-hidden"}}, {" ", t("in line {0}", line.id)}),
       .content = before + after});
}

Html lines_table(const AuditView& view) {
  govuk::TableOptions table = stacked_table(t("Newest first"), {t("Line"), t("When"), t("Who"), t("What"), t("Why")});
  for (const AuditEntry& line : view.lines) {
    Html what = element("p", {{"class", "govuk-body govuk-!-margin-bottom-1"}}, line.action);
    if (!line.person_reference.empty())
      what +=
          element("p", {{"class", "govuk-hint govuk-!-margin-bottom-1"}}, t("Record {0}", line.person_reference));
    if (!line.subject.empty())
      what += element("p", {{"class", "govuk-hint govuk-!-margin-bottom-1"}}, line.subject);
    table.rows.push_back({number_words(line.id), long_moment(line.at),
                          line.actor_name + (line.role.empty() ? "" : ", " + line.role),
                          what + what_changed(line), html::lines(line.reason)});
  }
  return govuk::table(table);
}

std::string older_href(const AuditFilter& filter, std::int64_t before) {
  http::Fields query;
  query.add("staff", filter.staff);
  query.add("person", filter.person);
  query.add("action", filter.action);
  query.add("from", filter.from);
  query.add("to", filter.to);
  query.add("before", std::to_string(before));
  return "/admin/audit?" + http::write_query(query);
}

}  // namespace

govuk::Page audit_page(const govuk::Frame& frame, const AuditFilter& filter, const AuditView& view,
                       const std::vector<StaffRecord>& staff, std::vector<Problem> problems,
                       const std::optional<ChainCheck>& check) {
  govuk::Page page = admin_page(t("Who did what"));
  page.wide = true;
  page.problems = std::move(problems);
  Html status;
  if (check && check->sound) page.success = check->sentence;
  if (check && !check->sound) status = govuk::warning_text({.text = check->sentence});
  page.main = heading(t("Who did what")) + status +
              govuk::search_form("/admin/audit", filter_fields(filter, staff, page.problems), t("Show")) +
              (view.lines.empty() ? paragraph(t("No lines fit these filters.")) : lines_table(view));
  if (view.more)
    page.main +=
        govuk::pagination({.next = {.href = older_href(filter, view.lines.back().id), .text = t("Older")}});
  page.main += section_heading(t("Is anything missing or altered?")) +
               paragraph(
                   t("Each line holds a digest of itself and of the line before it. The check walks all of "
                   "them from the first.")) +
               govuk::question_form(frame, "/admin/audit/verify", {},
                                    govuk::secondary_button(t("Check the audit trail")));
  return page;
}

}  // namespace stepwise::access
