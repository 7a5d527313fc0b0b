// SPDX-License-Identifier: Apache-2.0
#include "practice/safeguarding/safeguarding.hpp"

#include <algorithm>
#include <array>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace stepwise::safeguarding {
namespace {

constexpr std::size_t longest_text = 20'000;
constexpr std::size_t longest_name = 200;

void tidy(std::string& text) { text = std::string{trim(text)}; }

class Finder {
 public:
  Finder(const Handoff& handoff, const HandoffLists& lists) : it_{handoff}, lists_{lists} {}

  std::vector<Problem> find() {
    concern();
    safety();
    person();
    tests();
    rest();
    return std::move(problems_);
  }

 private:
  void wrong(std::string field, std::string code, std::string sentence) { problems_.push_back({std::move(field), std::move(code), std::move(sentence), Weight::wrong}); }
  void choose(const CodeList& list, const std::string& code, std::string field, Message sentence) {
    if (!list.has(code)) wrong(std::move(field), "choice_missing", t(sentence));
  }
  void room(std::string_view field, std::string_view text, std::size_t most) {
    if (characters_in(text) > most) wrong(std::string{field}, "text_too_long", t("Shorten this to {0} characters or fewer", most));
  }

  void concern() {
    if (trim(it_.concern).empty()) wrong("concern", "missing", t("Enter what the concern is, and what was seen or heard"));
    if (it_.kinds.empty() || !std::ranges::all_of(it_.kinds, [&](const std::string& code) { return lists_.kind.has(code); }))
      wrong("kinds", "choice_missing", t("Choose what kind of harm it may be"));
    if (trim(it_.happened).empty()) wrong("happened", "missing", t("Enter when and where it happened, or that it is not known"));
    for (const auto& [field, text] : {std::pair{"concern", &it_.concern}, std::pair{"who", &it_.who}, std::pair{"happened", &it_.happened}, std::pair{"safety_action", &it_.safety_action},
                                      std::pair{"wanted", &it_.wanted}, std::pair{"override_reason", &it_.override_reason}, std::pair{"capacity_words", &it_.capacity_words},
                                      std::pair{"tests_words", &it_.tests_words}, std::pair{"told", &it_.told}})
      room(field, *text, longest_text);
  }

  void safety() {
    choose(lists_.safety, it_.safety, "safety", noted("Choose whether the person is safe now"));
    if (it_.safety == "immediate" && trim(it_.safety_action).empty()) wrong("safety_action", "missing", t("Say what was done to make the person safe now"));
  }

  void person() {
    choose(lists_.wanted, it_.wanted_asked, "wanted_asked", noted("Choose whether the person was asked what they want to happen"));
    if (it_.wanted_asked == "said" && trim(it_.wanted).empty()) wrong("wanted", "missing", t("Enter what the person wants to happen, in their own words"));
    choose(lists_.consent, it_.consent, "consent", noted("Choose whether the person agreed to this being handed over"));
    if (lists_.consent.has(it_.consent) && it_.consent != "agreed" && trim(it_.override_reason).empty())
      wrong("override_reason", "missing", t("Say why it is handed over without their agreement"));
    choose(lists_.capacity, it_.capacity, "capacity", noted("Choose whether the person can make this decision"));
    if (it_.capacity == "unable" && trim(it_.capacity_words).empty()) wrong("capacity_words", "missing", t("Say how you came to think that they cannot make this decision now"));
    choose(lists_.advocate, it_.advocate, "advocate", noted("Choose whether the person needs an advocate"));
  }

  void tests() {
    for (const auto& [field, answer] : {std::pair{"test_needs", &it_.test_needs}, std::pair{"test_risk", &it_.test_risk}, std::pair{"test_protect", &it_.test_protect}})
      if (*answer != "yes" && *answer != "no" && *answer != "not_known") wrong(field, "choice_missing", t("Choose yes, no or not known"));
    if (trim(it_.tests_words).empty()) wrong("tests_words", "missing", t("Enter what makes you think so"));
  }

  void rest() {
    if (trim(it_.sent_to).empty()) wrong("sent_to", "missing", t("Enter whom it goes to"));
    room("sent_to", it_.sent_to, longest_name);
    room("advocate_name", it_.advocate_name, longest_name);
  }

  const Handoff& it_;
  const HandoffLists& lists_;
  std::vector<Problem> problems_;
};

}  // namespace

Result<HandoffLists> HandoffLists::load() {
  HandoffLists lists;
  const std::pair<CodeList HandoffLists::*, std::string_view> all[]{{&HandoffLists::kind, "abuse_kind"},       {&HandoffLists::safety, "safety"},
                                                                    {&HandoffLists::wanted, "handoff_wanted"}, {&HandoffLists::consent, "handoff_consent"},
                                                                    {&HandoffLists::capacity, "handoff_capacity"}, {&HandoffLists::advocate, "handoff_advocate"}};
  for (const auto& [member, name] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

std::vector<Problem> problems_of(const Handoff& handoff, const HandoffLists& lists) { return Finder{handoff, lists}.find(); }

Handoff tidied(Handoff handoff) {
  for (std::string* text : {&handoff.concern, &handoff.who, &handoff.happened, &handoff.safety_action, &handoff.wanted, &handoff.override_reason, &handoff.capacity_words,
                            &handoff.tests_words, &handoff.advocate_name, &handoff.told, &handoff.sent_to})
    tidy(*text);
  if (handoff.wanted_asked != "said") handoff.wanted.clear();
  if (handoff.consent == "agreed") handoff.override_reason.clear();
  return handoff;
}

std::vector<Problem> receipt_problems(std::string_view words) {
  if (characters_in(words) <= longest_text) return {};
  return {{"words", "text_too_long", t("Shorten this to {0} characters or fewer", longest_text), Weight::wrong}};
}

std::string consent_sentence(const Handoff& handoff) {
  if (handoff.consent == "agreed") return t("The person agreed to this being handed over.");
  if (handoff.consent == "not_agreed") return t("The person did not agree to this being handed over. It is handed over all the same, because: {0}", handoff.override_reason);
  if (handoff.consent == "not_asked") return t("The person could not be asked safely before this was handed over. It is handed over because: {0}", handoff.override_reason);
  return t("The person cannot make this decision now. It is handed over in their interest, because: {0}", handoff.override_reason);
}

std::string tests_sentence(const Handoff& handoff) {
  const std::array<std::string_view, 3> answers{handoff.test_needs, handoff.test_risk, handoff.test_protect};
  if (std::ranges::all_of(answers, [](std::string_view answer) { return answer == "yes"; })) return t("Whoever sends this thinks that all three tests are met.");
  if (std::ranges::any_of(answers, [](std::string_view answer) { return answer == "no"; })) return t("Whoever sends this thinks that not every test is met, and asks for your judgement.");
  return t("Whoever sends this could not find out about every test.");
}

State state_of(const Sent& sent, Instant now, int receipt_hours) {
  if (sent.receipt) return State::received;
  return sent.sent_at + seconds(std::int64_t{receipt_hours} * 3600) < now ? State::late : State::waiting;
}

Message state_words(State state) {
  if (state == State::received) return noted("Received");
  return state == State::late ? noted("Nobody has said they have it: ring now") : noted("Sent, not yet received");
}

}  // namespace stepwise::safeguarding
