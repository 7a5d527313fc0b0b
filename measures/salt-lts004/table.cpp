// SPDX-License-Identifier: Apache-2.0
#include "../salt.hpp"

namespace stepwise::measures {

/// People with a learning disability aged 18 to 64, by employment and gender. Source: reference/ascof.md 7, LTS004.
void salt_lts004_place(const Story& story, const Period& period, Sheet& sheet) {
  place_learning_disability(story, period, static_cast<std::size_t>(story.facts().employment), sheet);
}

extern const Table salt_lts004_table{"salt-lts004", salt_lts004_place};

}  // namespace stepwise::measures
