// SPDX-License-Identifier: Apache-2.0
#include "../salt.hpp"

namespace stepwise::measures {

/// People with long-term support on the period's last day, by gender and setting. Source: reference/ascof.md 7, LTS001b.
void salt_lts001b_gender_place(const Story& story, const Period& period, Sheet& sheet) {
  place_long_term(story, period.to, period.to, static_cast<std::size_t>(story.facts().gender), sheet);
}

extern const Table salt_lts001b_gender_table{"salt-lts001b-gender", salt_lts001b_gender_place};

}  // namespace stepwise::measures
