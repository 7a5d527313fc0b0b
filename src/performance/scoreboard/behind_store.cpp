// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/behind_store.hpp"

#include "performance/story/calls.hpp"
#include "sql/scoreboard.hpp"

namespace stepwise::scoreboard {

std::vector<BehindLine> name_events(store::ReadTx& tx, std::span<const engine::Behind> events) {
  std::vector<BehindLine> lines;
  for (const auto& behind : events) {
    const auto id = static_cast<std::int64_t>(behind.person_key);
    if (id == story::whole_council) {
      lines.emplace_back().behind = behind;
      lines.back().nobody = true;
      continue;
    }
    const auto person = tx.one(sql::scoreboard::person_line, {{"person_id", id}});
    if (!person) continue;
    BehindLine line;
    line.behind = behind;
    line.restricted = person->flag("restricted");
    if (!line.restricted) {
      line.person_reference = person->text("reference");
      line.name = person->text("given_name") + " " + person->text("family_name");
      line.born_on = person->maybe_date("born_on");
      if (behind.event.type == story::EventType::request)
        if (const auto contact = tx.one(sql::scoreboard::contact_reference, {{"person_id", id}, {"contact_id", std::int64_t{behind.event.record}}}))
          line.contact_reference = contact->text("reference");
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace stepwise::scoreboard
