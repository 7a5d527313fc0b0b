// SPDX-License-Identifier: Apache-2.0
#include "govuk/summary_list.hpp"

#include <algorithm>

namespace stepwise::govuk {
namespace {

void write_action(Writer& w, const SummaryAction& action, const Html& card_title) {
  w.open("a").cls("govuk-link", action.classes).attr("href", action.href).attrs(action.attributes).end();
  w.html(action.text);
  if (!action.hidden_text.empty() || !card_title.empty()) {
    w.raw("<span class=\"govuk-visually-hidden\">");
    if (!action.hidden_text.empty()) w.raw(" ").text(action.hidden_text);
    if (!card_title.empty()) w.raw(" (").html(card_title).raw(")");
    w.raw("</span>");
  }
  w.close("a");
}

struct ActionWords {
  std::string_view one, list, item;
};

void write_actions(Writer& w, const std::vector<SummaryAction>& actions, const Html& card_title, const ActionWords& words) {
  if (actions.size() == 1) {
    write_action(w, actions.front(), card_title);
    return;
  }
  w.start("ul", words.list);
  for (const auto& action : actions) {
    w.start("li", words.item);
    write_action(w, action, card_title);
    w.close("li");
  }
  w.close("ul");
}

void write_row(Writer& w, const SummaryRow& row, bool any_actions, const Html& card_title) {
  w.start("div", any_actions && row.actions.empty() ? "govuk-summary-list__row govuk-summary-list__row--no-actions" : "govuk-summary-list__row",
          row.classes);
  w.start("dt", "govuk-summary-list__key", row.key_classes).html(row.key).close("dt");
  w.start("dd", "govuk-summary-list__value", row.value_classes).html(row.value).close("dd");
  if (!row.actions.empty()) {
    w.start("dd", "govuk-summary-list__actions", row.actions_classes);
    write_actions(w, row.actions, card_title, {"", "govuk-summary-list__actions-list", "govuk-summary-list__actions-list-item"});
    w.close("dd");
  }
  w.close("div");
}

void open_card(Writer& w, const SummaryCard& card) {
  const std::string heading = "h" + std::to_string(card.heading_level);
  w.open("div").cls("govuk-summary-card", card.classes).attrs(card.attributes).end();
  w.start("div", "govuk-summary-card__title-wrapper");
  if (!card.title.empty()) w.start(heading, "govuk-summary-card__title", card.title_classes).html(card.title).close(heading);
  if (card.actions.size() == 1) {
    w.start("div", "govuk-summary-card__actions", card.actions_classes);
    write_actions(w, card.actions, card.title, {});
    w.close("div");
  } else if (!card.actions.empty()) {
    const std::string list = card.actions_classes.empty() ? "govuk-summary-card__actions" : "govuk-summary-card__actions " + card.actions_classes;
    write_actions(w, card.actions, card.title, {"", list, "govuk-summary-card__action"});
  }
  w.close("div").start("div", "govuk-summary-card__content");
}

}  // namespace

Html summary_list(const SummaryListOptions& options) {
  Writer w{1024 + 384 * options.rows.size()};
  if (options.card) open_card(w, *options.card);
  w.open("dl").cls("govuk-summary-list", options.classes).attrs(options.attributes).end();
  const bool any_actions = std::ranges::any_of(options.rows, [](const SummaryRow& row) { return !row.actions.empty(); });
  const Html none;
  for (const auto& row : options.rows) write_row(w, row, any_actions, options.card ? options.card->title : none);
  w.close("dl");
  if (options.card) w.raw("</div></div>");
  return std::move(w).done();
}

}  // namespace stepwise::govuk
