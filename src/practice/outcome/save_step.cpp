// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/outcome/room.hpp"

namespace stepwise::outcome {
namespace {

constexpr int go_on_days = 14;

Outcome begun(const Asking& asking) {
  Outcome outcome = asking.outcome;
  outcome.owner = sheet::owner_of(asking.visit.staff);
  outcome.begun_on = asking.visit.today;
  outcome.look_on = asking.visit.today + go_on_days;
  return outcome;
}

/// The findings it was made from say where it stands.
void link_findings(store::WriteTx& tx, PersonId person, const Outcome& outcome, const std::string& href, const std::string& by) {
  for (const auto& finding : outcome.findings) thinking::link_back(tx, person, finding, "outcome", href, by);
}

}  // namespace

void save_with(sheet::Form& form, const Asking& asking, Put put, std::string next, std::string_view action) {
  const Room& room = asking.room;
  access::Visit& visit = asking.visit;
  const sheet::Opened& opened = asking.opened;
  form.save = [&room, &visit, &opened, before = asking.outcome.reference.empty() ? begun(asking) : asking.outcome, put = std::move(put), next = std::move(next),
               action = std::string{action}](store::WriteTx& tx, const http::Fields& typed) -> Result<std::string> {
    Outcome after = before;
    put(typed, after);
    after.changed_because = sheet::text_of(typed, "changed_because");
    const auto line = visit.line("", opened.who.id(), "");
    if (before.reference.empty()) {
      const auto made = add_outcome(tx, room.desk.random, opened.who, after, line);
      if (!made) return made;
      after.reference = *made;
    } else if (auto saved = save_outcome(tx, room.desk.random, opened.who, after, line, action); !saved) return tl::unexpected{saved.error()};
    const std::string here = outcome_href(opened.banner.reference, after.reference);
    if (before.findings != after.findings) link_findings(tx, opened.who.id(), after, here, visit.staff.name);
    return here + (next.empty() ? "?done=saved" : "/" + next);
  };
}

}  // namespace stepwise::outcome
