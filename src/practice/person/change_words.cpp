// SPDX-License-Identifier: Apache-2.0
#include "practice/person/change_words.hpp"

#include <nlohmann/json.hpp>

#include "practice/person/person.hpp"

namespace stepwise::person {

std::string action_words(std::string_view action) {
  static constexpr std::pair<std::string_view, Message> known[] = {
      {"person.looked", noted("Looked at the record")}, {"person.look_refused", noted("Was refused the record")},
      {"person.added", noted("Person added to the record")}, {"person.details_changed", noted("Details changed")},
      {"person.other_name_added", noted("Other name added")}, {"person.other_name_removed", noted("Other name removed")},
      {"person.contact_detail_added", noted("Contact detail added")}, {"person.contact_detail_removed", noted("Contact detail removed")},
      {"person.identifier_added", noted("Identifier added")}, {"person.identifier_removed", noted("Identifier removed")},
      {"person.relationship_added", noted("Relationship added")}, {"person.relationship_removed", noted("Relationship removed")},
      {"contact.recorded", noted("[[Contact]] recorded")}, {"contact.amended", noted("[[Contact]] amended")},
      {"contact.followed_up", noted("[[Contact]] followed up")}, {"contact.feedback", noted("Feedback to whoever got in touch")},
      {"contact.given", noted("[[Contact]] handed over")}, {"contact.not_reached_yet", noted("[[Contact]]: not reached yet")},
      {"conversation.opened", noted("[[Conversation]] 1, 2 or 3 begun")}, {"conversation.changed", noted("[[Conversation]] 1, 2 or 3 changed")},
      {"conversation.logged", noted("[[Conversation]] 1, 2 or 3: a talk")}, {"conversation.plan_added", noted("Emergency plan: a line added")},
      {"conversation.plan_done", noted("Emergency plan: a line done")}, {"conversation.footing_changed", noted("Legal footing changed")},
      {"conversation.handed_over", noted("[[Conversation]] 1, 2 or 3 handed over")}, {"conversation.ended", noted("[[Conversation]] 1, 2 or 3 ended")},
      {"safeguarding.handed_over", noted("Handed over to safeguarding")}, {"safeguarding.received", noted("Safeguarding has it")},
      {"form.finished", noted("Form finished")}, {"form.amended", noted("Form amended")}};
  for (const auto& [key, words] : known)
    if (key == action) return t(words);
  std::string words{action};
  for (char& c : words)
    if (c == '.' || c == '_') c = ' ';
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string changed_fields_words(std::string_view after_json) {
  const auto json = nlohmann::json::parse(after_json, nullptr, false);
  if (!json.is_object()) return {};
  std::string words;
  for (const Field& field : fields()) {
    if (!json.contains(std::string{field.name})) continue;
    if (!words.empty()) words += ", ";
    words += t(field.label).str();
  }
  return words;
}

}  // namespace stepwise::person
