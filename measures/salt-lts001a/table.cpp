// SPDX-License-Identifier: Apache-2.0
#include "../salt.hpp"

namespace stepwise::measures {

/// People with long-term support in the period, by reason and setting. Source: reference/ascof.md 7, LTS001a.
void salt_lts001a_place(const Story& story, const Period& period, Sheet& sheet) {
  place_long_term(story, period.from, period.to, static_cast<std::size_t>(story.facts().support_reason), sheet);
}

extern const Table salt_lts001a_table{"salt-lts001a", salt_lts001a_place};

}  // namespace stepwise::measures
