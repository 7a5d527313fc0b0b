// SPDX-License-Identifier: Apache-2.0
#include "../salt.hpp"

namespace stepwise::measures {

/// People with long-term support on the period's last day, by reason and setting. Source: reference/ascof.md 7, LTS001b.
void salt_lts001b_place(const Story& story, const Period& period, Sheet& sheet) {
  place_long_term(story, period.to, period.to, static_cast<std::size_t>(story.facts().support_reason), sheet);
}

extern const Table salt_lts001b_table{"salt-lts001b", salt_lts001b_place};

}  // namespace stepwise::measures
