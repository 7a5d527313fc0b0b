// SPDX-License-Identifier: Apache-2.0
#include "practice/work/work.hpp"

#include "base/characters.hpp"
#include "base/text.hpp"

namespace stepwise::work {
namespace {

constexpr int saturday = 6, furthest_years = 2;
constexpr std::size_t longest_words = 500, longest_note = 8000;

Problem wrong(std::string_view field, std::string_view code, Words sentence) { return {std::string{field}, std::string{code}, sentence.str()}; }

}  // namespace

Date working_days_after(Date day, int days) {
  while (days > 0) {
    day = day + 1;
    if (day.weekday() < saturday) --days;
  }
  return day;
}

Nearness nearness_of(std::optional<Date> due, Date today) {
  if (!due) return Nearness::no_day;
  if (*due < today) return Nearness::overdue;
  if (*due == today) return Nearness::today;
  return *due <= today + 7 ? Nearness::this_week : Nearness::later;
}

Message nearness_words(Nearness nearness) {
  switch (nearness) {
    case Nearness::overdue: return noted("Overdue");
    case Nearness::today: return noted("Today");
    case Nearness::this_week: return noted("In the next 7 days");
    case Nearness::later: return noted("Later");
    case Nearness::no_day: return noted("No day of its own");
  }
  return noted("Later");
}

void Counts::add(Nearness nearness) {
  switch (nearness) {
    case Nearness::overdue: ++overdue; return;
    case Nearness::today: ++today; return;
    case Nearness::this_week: ++this_week; return;
    case Nearness::later:
    case Nearness::no_day: ++later; return;
  }
}

HandOverState state_of(const HandOver& hand_over, Date today) {
  if (hand_over.acknowledged_at) return HandOverState::acknowledged;
  return hand_over.due_on < today ? HandOverState::late : HandOverState::waiting;
}

Message state_words(HandOverState state) {
  switch (state) {
    case HandOverState::waiting: return noted("Waiting to be acknowledged");
    case HandOverState::late: return noted("Not acknowledged in time");
    case HandOverState::acknowledged: return noted("Acknowledged");
  }
  return noted("Acknowledged");
}

bool stands_with(const HandOver& hand_over, StaffId worker, Date today) {
  const HandOverState state = state_of(hand_over, today);
  if (state == HandOverState::acknowledged) return false;
  return hand_over.to == worker || (state == HandOverState::late && hand_over.given_by == worker);
}

std::vector<Problem> problems_of(std::string_view words, std::optional<Date> due, Date today) {
  std::vector<Problem> out;
  if (trim(words).empty()) out.push_back(wrong("words", "words.missing", t("Say what is to be done")));
  else if (characters_in(words) > longest_words) out.push_back(wrong("words", "words.long", t("Use 500 characters or fewer")));
  if (!due) out.push_back(wrong("due", "due.missing", t("Enter the day by which it should be done")));
  else if (*due < today) out.push_back(wrong("due", "due.past", t("The day must be today or later")));
  else if (*due > today.add_years(furthest_years)) out.push_back(wrong("due", "due.far", t("The day must be within two years")));
  return out;
}

std::vector<Problem> supervision_problems(std::string_view note, std::optional<Date> held_on, std::optional<Date> next_on, Date today) {
  std::vector<Problem> out;
  if (!held_on) out.push_back(wrong("held", "held.missing", t("Enter the day you met")));
  else if (*held_on > today) out.push_back(wrong("held", "held.future", t("The day you met must be today or before")));
  if (trim(note).empty()) out.push_back(wrong("note", "note.missing", t("Say what was agreed about the cases")));
  else if (characters_in(note) > longest_note) out.push_back(wrong("note", "note.long", t("Use 8,000 characters or fewer")));
  if (next_on && *next_on <= today) out.push_back(wrong("next", "next.past", t("The next day must be after today")));
  return out;
}

std::string_view room_of(std::string_view kind) { return kind.substr(0, kind.find('.')); }

std::string room_words(std::string_view kind) {
  static constexpr std::pair<std::string_view, Message> known[] = {
      {"contact", noted("[[Contacts]]")},          {"conversation", noted("[[Conversations]]")},   {"crisis", noted("Crisis")},
      {"appointment", noted("Appointments")},       {"rapid_response", noted("Rapid response")},      {"rapid", noted("Rapid response")},
      {"discharge", noted("Hospital discharge")},   {"safeguarding", noted("Safeguarding")},          {"referral", noted("Referrals")},
      {"assessment", noted("[[Assessments]]")},     {"self_assessment", noted("Self-[[assessments]]")}, {"eligibility", noted("Eligibility")},
      {"carer", noted("[[Carers]]")},
      {"introduction", noted("Introductions")},     {"broker", noted("Community broker")},            {"directory", noted("Community directory")},
      {"place", noted("Community directory")},      {"gap", noted("Gaps in the community")},          {"community_note", noted("Community notes")},
      {"short_term", noted("Short-term help")},     {"progression", noted("Progression")},            {"peer_forum", noted("Peer challenge forum")},
      {"to_do", noted("To do")},                    {"work", noted("Hand-overs and supervision")},    {"support", noted("Support")}};
  const std::string_view room = room_of(kind);
  for (const auto& [key, words] : known)
    if (key == room) return t(words);
  std::string words{room};
  for (char& c : words)
    if (c == '_') c = ' ';
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

}  // namespace stepwise::work
