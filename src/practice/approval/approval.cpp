// SPDX-License-Identifier: Apache-2.0
#include "practice/approval/approval.hpp"

#include "base/text.hpp"

namespace stepwise::approval {

std::string_view standing_key(Standing standing) {
  switch (standing) {
    case Standing::waiting: return "waiting";
    case Standing::agreed: return "agreed";
    case Standing::sent_back: return "sent_back";
    case Standing::withdrawn: return "withdrawn";
  }
  return "waiting";
}

Message standing_words(Standing standing) {
  switch (standing) {
    case Standing::waiting: return noted("Waits for a decision");
    case Standing::agreed: return noted("Agreed");
    case Standing::sent_back: return noted("Sent back");
    case Standing::withdrawn: return noted("Withdrawn");
  }
  return noted("Waits for a decision");
}

Standing Approval::standing() const {
  for (const auto one : {Standing::agreed, Standing::sent_back, Standing::withdrawn})
    if (decision == standing_key(one)) return one;
  return Standing::waiting;
}

std::optional<Act> act_from_key(std::string_view key) {
  if (key == "agree") return Act::agree;
  if (key == "send_back") return Act::send_back;
  if (key == "withdraw") return Act::withdraw;
  return std::nullopt;
}

Standing after(Act act) {
  switch (act) {
    case Act::agree: return Standing::agreed;
    case Act::send_back: return Standing::sent_back;
    case Act::withdraw: return Standing::withdrawn;
  }
  return Standing::withdrawn;
}

std::optional<Message> refusal(const Approval& approval, Act act, StaffId who, bool may_decide, std::string_view reason) {
  const Standing now = approval.standing();
  if (act == Act::withdraw) {
    if (approval.asked_by.id != who) return noted("Only who asked can withdraw this");
    if (now != Standing::waiting && now != Standing::sent_back) return noted("This is settled already. Read what was decided on this page");
  } else {
    if (now != Standing::waiting) return noted("This is settled already. Read what was decided on this page");
    if (approval.asked_by.id == who || approval.made_by == who) return noted("Somebody else decides about what you asked for or made yourself");
    if (!may_decide) return noted("Your role does not decide about this. Ask somebody whose role does");
  }
  if (act != Act::agree && trim(reason).empty()) return noted("Write the reason");
  return std::nullopt;
}

bool may_ask(const std::optional<Approval>& latest) { return !latest || latest->standing() != Standing::waiting; }

}  // namespace stepwise::approval
