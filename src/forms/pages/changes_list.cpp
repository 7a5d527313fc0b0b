// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/changes_list.hpp"

#include "forms/pages/desk_pages.hpp"
#include "forms/pages/parts.hpp"

namespace stepwise::forms {
namespace {

using html::element;
using Kind = ItemChange::Kind;

Message kind_words(Kind kind) {
  switch (kind) {
    case Kind::added: return noted("New question");
    case Kind::removed: return noted("No longer asked");
    case Kind::reworded: return noted("Asked in other words");
    case Kind::retyped: return noted("Answered in another way");
    case Kind::now_required: return noted("Must be answered now");
    case Kind::no_longer_required: return noted("Need not be answered any more");
    case Kind::options: return noted("Other choices");
    case Kind::conditions: return noted("Asked under other conditions");
    case Kind::moved: return noted("Stands elsewhere");
  }
  return noted("Changed");
}

Html both(const ItemChange& change) {
  if (change.before.empty()) return html::lines(change.after);
  if (change.after.empty() || change.before == change.after) return html::lines(change.before);
  return element("div", {}, {Html{t("Before:")}, Html{" "}, html::lines(change.before)}) +
         element("div", {}, {Html{t("Now:")}, Html{" "}, html::lines(change.after)});
}

Html finding_list(const Html& title, const std::vector<const Finding*>& findings) {
  if (findings.empty()) return {};
  govuk::TableOptions table{.caption = title, .head = {t("Item"), t("What was found")}, .first_cell_is_header = true, .caption_classes = "govuk-table__caption--s"};
  for (const Finding* one : findings) table.rows.push_back({one->link_id.empty() ? Html{t("The whole form")} : Html{one->link_id}, one->sentence});
  return govuk::table(table);
}

}  // namespace

Html write_changes(const std::vector<ItemChange>& changes) {
  if (changes.empty()) return paragraph(t("No question, choice or condition changes."));
  govuk::SummaryListOptions list;
  for (const ItemChange& change : changes) list.rows.push_back({.key = t(kind_words(change.kind)), .value = both(change)});
  return govuk::summary_list(list);
}

Html write_findings(const Checked& checked) {
  std::vector<const Finding*> refused, noted_ones;
  for (const Finding& finding : checked.findings) (finding.weight == Finding::Weight::refused ? refused : noted_ones).push_back(&finding);
  if (refused.empty() && noted_ones.empty()) return paragraph(t("The check found nothing amiss."));
  Html out;
  if (!refused.empty())
    out += govuk::warning_text({.text = tn("This form cannot be used until {0} thing is put right.", "This form cannot be used until {0} things are put right.",
                                           static_cast<std::int64_t>(refused.size())),
                                .icon_text = std::string{t("Warning")}});
  return out + finding_list(t("To put right"), refused) + finding_list(t("Good to know"), noted_ones);
}

}  // namespace stepwise::forms
