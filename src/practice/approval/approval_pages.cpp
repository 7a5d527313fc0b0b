// SPDX-License-Identifier: Apache-2.0
#include "practice/approval/approval_pages.hpp"

#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/person/person_pages.hpp"

namespace stepwise::approval {
namespace {

using html::element;
using html::Html;

std::string kind_words(std::span<const Kind> kinds, std::string_view key) {
  const auto kind = std::ranges::find(kinds, key, &Kind::key);
  return kind == kinds.end() ? std::string{key} : t(kind->words).str();
}

Html table_of(const std::vector<Line>& lines, std::span<const Kind> kinds, Date today, std::string_view empty) {
  if (lines.empty()) return element("p", {{"class", "govuk-body"}}, empty);
  const std::vector<std::string> names{t("What"), t("Person"), t("Amount"), t("Asked by"), t("Where it stands")};
  std::vector<govuk::Row> rows;
  for (const auto& line : lines)
    rows.push_back({govuk::link(kind_words(kinds, line.approval.kind), approval_href(line.approval.reference), line.person_name),
                    govuk::link(line.person_name, person::record_href(line.person_reference)), amount_words(line.approval),
                    Html{t("{0} on {1}", line.approval.asked_by.name, short_date(line.approval.asked_at.london_date()))}, standing_tag(line.approval, today)});
  std::vector<govuk::Cell> head;
  for (const auto& name : names) head.emplace_back(name);
  return govuk::table({.head = std::move(head), .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
}

}  // namespace

std::string amount_words(const Approval& approval) {
  const auto pounds = [](std::int64_t pence) { return money_words(Money{pence}); };
  if (approval.weekly_pence && approval.one_off_pence) return t("{0} a week and {1} once", pounds(*approval.weekly_pence), pounds(*approval.one_off_pence));
  if (approval.weekly_pence) return t("{0} a week", pounds(*approval.weekly_pence));
  if (approval.one_off_pence) return t("{0} once", pounds(*approval.one_off_pence));
  return t("No money");
}

Html standing_tag(const Approval& approval, Date today) {
  const Standing standing = approval.standing();
  const std::string_view colour = standing == Standing::agreed ? "green" : standing == Standing::sent_back ? "yellow" : standing == Standing::withdrawn ? "grey" : "blue";
  Html out = govuk::tag(t(standing_words(standing)), colour);
  if (standing != Standing::waiting) return out;
  return out + element("br", {}, Html{}) + Html{approval.due_on < today ? t("Was due by {0}", short_date(approval.due_on)) : t("Due by {0}", short_date(approval.due_on))};
}

Html write_list(const ListView& view) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Approvals"));
  out += element("p", {{"class", "govuk-body"}}, t("What one worker asks another to agree to. Nobody decides about what they asked for or made themselves, and what is sent back says why."));
  if (view.may_decide)
    out += element("h2", {{"class", "govuk-heading-m"}}, t("To decide")) + table_of(view.to_decide, view.kinds, view.today, t("Nothing waits for you."));
  return out + element("h2", {{"class", "govuk-heading-m"}}, t("Asked by me")) + table_of(view.asked, view.kinds, view.today, t("You asked for nothing lately."));
}

Html write_approval(const View& view) {
  const Approval& one = view.approval;
  std::vector<govuk::SummaryRow> rows{
      {.key = t("What"), .value = view.thing_href.empty() ? Html{view.kind_words} : govuk::link(view.kind_words, view.thing_href)},
      {.key = t("Amount"), .value = amount_words(one)},
      {.key = t("Why"), .value = html::lines(one.why)},
      {.key = t("Asked by"), .value = t("{0}, {1}, on {2}", one.asked_by.name, one.asked_by.team_name, long_date(one.asked_at.london_date()))},
      {.key = t("Due by"), .value = long_date(one.due_on)},
      {.key = t("Where it stands"), .value = t(standing_words(one.standing()))}};
  if (one.decided_at) {
    rows.push_back({.key = t("Decided by"), .value = t("{0} on {1}", one.decided_by.name, long_date(one.decided_at->london_date()))});
    if (!one.reason.empty()) rows.push_back({.key = t("What they wrote"), .value = html::lines(one.reason)});
  }
  return govuk::summary_list({.rows = std::move(rows)});
}

}  // namespace stepwise::approval
