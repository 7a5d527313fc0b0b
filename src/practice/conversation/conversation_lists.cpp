// SPDX-License-Identifier: Apache-2.0
#include "practice/conversation/conversation_lists.hpp"

#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::conversation {

Result<ConversationLists> ConversationLists::load() {
  ConversationLists lists;
  const std::pair<CodeList ConversationLists::*, std::string_view> all[]{{&ConversationLists::channel, "contact_channel"},
                                                                         {&ConversationLists::legal_status, "legal_status"},
                                                                         {&ConversationLists::ending, "conversation_ending"}};
  for (const auto& [member, name] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

bool ConversationLists::may_end(std::string_view code, std::int64_t number) const {
  return ending.has(code) && ending.value(code, "of").find(std::to_string(number)) != std::string::npos;
}

std::int64_t ConversationLists::leads_to(std::string_view code) const { return parse_number(ending.value(code, "leads_to")).value_or(0); }

std::string footing_meaning(std::string_view legal_status) {
  static constexpr std::pair<std::string_view, Message> meanings[] = {
      {"info_advice_s4", noted("Everybody may have information and advice about care and support.")},
      {"prevention_s2", noted("Something is being done so that need does not come, or comes later, or is less.")},
      {"needs_assessment_s9", noted("It looks as though the person may need care or support, so [[an assessment]] has begun, whatever it is called.")},
      {"carer_assessment_s10", noted("They look after somebody and may need support themselves, so [[an assessment]] of theirs has begun.")},
      {"urgent_s19_3", noted("The need is urgent and is met now, before [[an assessment]] is done.")},
      {"declined_s11", noted("The person refused [[an assessment]]. It must still be done when they lack capacity and it is in their interest, or when they are at risk of abuse.")}};
  for (const auto& [code, words] : meanings)
    if (code == legal_status) return t(words);
  return {};
}

}  // namespace stepwise::conversation
