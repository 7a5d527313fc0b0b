// SPDX-License-Identifier: Apache-2.0
#include "practice/conversation/crisis_guard.hpp"

#include "language/language.hpp"
#include "practice/conversation/conversation_pages.hpp"
#include "practice/conversation/conversation_store.hpp"

namespace stepwise::conversation {

bool needs_a_reason(bool intensive_open, const support::Service& wanted, const std::vector<support::Service>& now) {
  return intensive_open && support::is_long_term(wanted.service_type) && support::asks_for_more(wanted, now);
}

support::Guard crisis_guard() {
  return [](store::ReadTx& tx, const access::ReadablePerson& who, const support::Service& wanted, const std::vector<support::Service>& now, Date) -> std::optional<support::Hold> {
    const auto open = open_intensive(tx, who);
    if (!needs_a_reason(open.has_value(), wanted, now)) return std::nullopt;
    return support::Hold{"conversation.crisis", t("A [[conversation]] 2 is open. Nobody plans long-term in a crisis: say why this cannot wait until the person is stable and in control."), true,
                         conversation_href(*open)};
  };
}

}  // namespace stepwise::conversation
