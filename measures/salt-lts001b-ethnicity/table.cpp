// SPDX-License-Identifier: Apache-2.0
#include "../salt.hpp"

namespace stepwise::measures {

/// People with long-term support on the period's last day, by ethnicity and setting. Source: reference/ascof.md 7, LTS001b.
void salt_lts001b_ethnicity_place(const Story& story, const Period& period, Sheet& sheet) {
  place_long_term(story, period.to, period.to, story.facts().ethnicity, sheet);
}

extern const Table salt_lts001b_ethnicity_table{"salt-lts001b-ethnicity", salt_lts001b_ethnicity_place};

}  // namespace stepwise::measures
