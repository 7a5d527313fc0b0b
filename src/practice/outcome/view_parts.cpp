// SPDX-License-Identifier: Apache-2.0
#include "practice/outcome/view_parts.hpp"

#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/outcome/outcome_site.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::outcome {
namespace {

using html::element;
using html::Html;

constexpr std::size_t open_in_summary = 5;

Html owner_cell(const Lists& lists, const Action& action) {
  return element("span", {}, {Html{action.owner_name}, element("br", {}, {}), element("span", {{"class", "govuk-hint"}}, listed(lists.owner.label(action.owner_kind)))});
}

Html status_cell(const Lists& lists, const Action& action) {
  Html out = govuk::tag(listed(lists.status.label(action.status)), action.status == "done" ? "green" : action.status == "stuck" ? "yellow" : action.status == "doing" ? "blue" : "grey");
  if (!action.status_why.empty()) out += element("br", {}, {}) + html::lines(action.status_why);
  return out;
}

Html what_cell(const Action& action, const std::string& home, bool may_change) {
  if (!may_change) return action.what;
  return govuk::link(action.what, home + "/actions/" + action.reference);
}

}  // namespace

Html where_tag(const Outcome& outcome) {
  static constexpr std::string_view colours[]{"grey", "blue", "green", "turquoise", "purple"};
  return govuk::tag(t(where_words(where(outcome))).str(), colours[static_cast<std::size_t>(where(outcome))]);
}

Html write_words(const Outcome& outcome) {
  const std::string& own = outcome.words.empty() ? outcome.issue : outcome.words;
  Html out = govuk::inset_text({.content = element("p", {{"class", "govuk-body-l"}}, html::lines(own))});
  if (!outcome.wording.empty()) out += sheet::paragraph(Html{t("Put more clearly: {0}", outcome.wording)});
  return out;
}

Html write_actions(const Lists& lists, const std::vector<Action>& actions, const std::string& home, bool may_change) {
  if (actions.empty()) return sheet::paragraph(t("Nobody does anything about it yet."));
  govuk::TableOptions table{.caption = t("Who does what"), .head = {t("What"), t("Who"), t("By"), t("How it stands")}, .caption_classes = "govuk-table__caption--m", .stack_on_phones = true,
                            .stack_names = {t("What"), t("Who"), t("By"), t("How it stands")}};
  for (const auto& action : actions)
    table.rows.push_back({what_cell(action, home, may_change) + (action.measure.empty() ? Html{} : element("br", {}, {}) + Html{t("Done when: {0}", action.measure)}), owner_cell(lists, action), long_date(action.by_on), status_cell(lists, action)});
  return govuk::table(table);
}

Html write_summary(const std::vector<Outcome>& outcomes, const std::string& href) {
  std::vector<Html> items;
  for (const auto& outcome : outcomes)
    if (is_open(outcome) && items.size() < open_in_summary) items.push_back(element("li", {}, {govuk::link(shown_words(outcome), href + "/" + outcome.reference)}));
  Html out = items.empty() ? sheet::paragraph(t("No outcome is open.")) : element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
  return out + sheet::paragraph(govuk::link(t("All outcomes"), href));
}

}  // namespace stepwise::outcome
