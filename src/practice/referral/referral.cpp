// SPDX-License-Identifier: Apache-2.0
#include "practice/referral/referral.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "practice/person/nhs_number.hpp"

namespace stepwise::referral {
namespace {

using forms::Answered;

const Answered* find(const std::vector<Answered>& items, std::string_view link_id) {
  for (const auto& item : items) {
    if (item.link_id == link_id) return &item;
    if (const auto* below = find(item.items, link_id)) return below;
    for (const auto& under : item.under)
      if (const auto* below = find(under, link_id)) return below;
  }
  return nullptr;
}

class Reading {
 public:
  explicit Reading(const forms::Response& response) : response_{response} {}

  /// Every value, as people read it.
  std::string words(std::string_view link_id) const {
    std::string all;
    if (const auto* item = find(response_.items, link_id))
      for (const auto& value : item->values) all += (all.empty() ? "" : ", ") + forms::value_words(value);
    return all;
  }
  std::string code(std::string_view link_id) const {
    const auto* item = find(response_.items, link_id);
    if (item == nullptr || item->values.empty()) return "";
    const auto* coding = std::get_if<forms::Coding>(&item->values.front());
    return coding == nullptr ? "" : coding->code;
  }
  std::optional<bool> yes(std::string_view link_id) const {
    const auto* item = find(response_.items, link_id);
    if (item == nullptr || item->values.empty()) return std::nullopt;
    const auto* yes = std::get_if<bool>(&item->values.front());
    return yes == nullptr ? std::nullopt : std::optional{*yes};
  }
  std::optional<Date> day(std::string_view link_id) const {
    const auto* item = find(response_.items, link_id);
    if (item == nullptr || item->values.empty()) return std::nullopt;
    const auto* day = std::get_if<Date>(&item->values.front());
    return day == nullptr ? std::nullopt : std::optional{*day};
  }

 private:
  const forms::Response& response_;
};

std::string agreement_of(std::string_view code) { return code == "yes" ? "yes" : code == "no" ? "no" : "not_asked"; }

/// Lines of words under a heading of our own; nothing without words.
void add(std::string& to, std::string_view heading, const std::string& words) {
  if (words.empty()) return;
  if (!to.empty()) to += "\n";
  if (!heading.empty()) to += std::string{heading} + " ";
  to += words;
}

/// The end of a line that is a postcode: "Beckside ZZ3 4AB" gives "ZZ3 4AB"; "" without one.
std::string_view postcode_at_end(std::string_view line) {
  const auto last = line.rfind(' ');
  const auto before = last == std::string_view::npos || last == 0 ? last : line.rfind(' ', last - 1);
  for (const auto from : {std::string_view::npos, before, last}) {
    const auto words = from == std::string_view::npos ? line : line.substr(from + 1);
    if (person::is_postcode(person::normal_postcode(words))) return words;
  }
  return {};
}

/// An address as typed, in lines or with commas, under the record's fields: every line has a place.
void put_home(person::Details& details, std::string_view home) {
  std::vector<std::string> lines;
  for (const auto& line : split(home, '\n'))
    for (const auto& part : split(line, ','))
      if (const auto words = trim(part); !words.empty()) lines.emplace_back(words);
  if (lines.empty()) return;
  if (const auto postcode = postcode_at_end(lines.back()); !postcode.empty()) {
    details.postcode = person::normal_postcode(postcode);
    lines.back() = std::string{trim(std::string_view{lines.back()}.substr(0, lines.back().size() - postcode.size()))};
    if (lines.back().empty()) lines.pop_back();
  }
  if (lines.size() > 1) details.town = lines.back(), lines.pop_back();
  for (std::size_t at = 0; at < lines.size(); ++at) {
    std::string& to = at == 0 ? details.address_line_1 : details.address_line_2;
    to += (to.empty() ? "" : ", ") + lines[at];
  }
}

}  // namespace

Referral referral_of(const forms::Response& response, std::string_view form) {
  const Reading read{response};
  Referral referral;
  referral.by_professional = form == professional_form;
  referral.about_self = !referral.by_professional && read.code("who-for") == "me";
  referral.danger = read.yes("safe-now") == false;
  referral.danger_words = read.words("unsafe-what");
  referral.agreed = referral.about_self ? "yes" : agreement_of(read.code(referral.by_professional ? "agrees" : "knows"));
  referral.why_without = read.words("why-without");
  referral.sender = read.words("name");
  referral.person_name = referral.about_self ? referral.sender : read.words("their-name");
  referral.born = read.day("born");
  referral.nhs_number = read.words("nhs-number");
  referral.home = read.words("home").empty() && referral.about_self ? read.words("address") : read.words("home");
  referral.person_phone = referral.by_professional ? read.words("their-phone") : referral.about_self ? read.words("phone") : "";
  referral.cannot_decide = referral.by_professional && read.code("agrees") == "cannot";
  referral.understand = read.words("understand");
  if (const auto language = read.words("language"); !language.empty()) referral.understand += ": " + language;
  referral.want = read.words("what");
  referral.expect = read.words("expect");
  referral.life = read.words("life");
  referral.good = read.words("good");
  referral.people = read.words("people");
  referral.visiting = read.words("visiting");
  referral.sender_role = read.words("role");
  referral.sender_phone = referral.by_professional ? read.words("work-phone") : read.words("phone");
  referral.sender_email = referral.by_professional ? read.words("work-email") : read.words("email");
  referral.sender_address = read.words("address");
  referral.how = read.words("how");
  referral.best_time = read.words("best-time");
  if (const auto told = read.code("feedback"); told == "yes" || told == "no") referral.may_tell = told;
  if (const auto safe = read.yes("safe-to-ring")) referral.safe_to_ring = *safe ? "yes" : "no";
  return referral;
}

person::Details details_of(const Referral& referral) {
  person::Details details;
  const std::string name{trim(referral.person_name)};
  const auto last = name.rfind(' ');
  details.given_name = last == std::string::npos ? "" : std::string{trim(name.substr(0, last))};
  details.family_name = last == std::string::npos ? name : name.substr(last + 1);
  details.born_on = referral.born;
  if (referral.born) details.birth_quality = "exact";
  if (const auto number = person::parse_nhs_number(referral.nhs_number)) details.nhs_number = *number;
  put_home(details, referral.home);
  return details;
}

front_door::Conversation conversation_of(const Referral& referral, Instant received_at, const Decision& decision) {
  front_door::Conversation said;
  said.received_at = received_at;
  said.channel = referral.by_professional ? "professional" : "online";
  said.contacting_person = referral.about_self ? "self" : referral.by_professional ? "professional" : "other";
  if (!referral.about_self) {
    said.contacting_name = referral.sender;
    if (!referral.sender_role.empty()) said.contacting_name += ", " + referral.sender_role;
    std::ranges::replace(said.contacting_name, '\n', ' ');
  }
  said.agreed_to_talk = referral.agreed;
  said.what_i_want = referral.want;
  said.what_i_expect = referral.expect;
  said.my_life_now = referral.life;
  add(said.my_life_now, kept("Before a visit:"), referral.visiting);
  add(said.my_life_now, kept("To understand and be understood:"), referral.understand);
  if (referral.cannot_decide) add(said.my_life_now, "", std::string{kept("Whoever sent it says that they cannot decide for themselves whether to agree.")});
  add(said.my_life_now, kept("Told without their agreement, because:"), referral.why_without);
  said.what_is_working = referral.good;
  said.people_and_places = referral.people;
  said.safety = referral.danger ? "immediate" : "no_concern";
  said.safety_action = referral.danger ? decision.safety_action : "";
  said.legal_status = decision.legal_status;
  if (referral.danger) add(said.safety_action, kept("They wrote:"), referral.danger_words);
  add(said.what_was_done, kept("To reach whoever sent it:"), referral.sender_phone);
  add(said.what_was_done, "", referral.sender_email);
  add(said.what_was_done, "", referral.sender_address);
  add(said.what_was_done, kept("How they want to hear from us:"), referral.how);
  add(said.what_was_done, kept("The best time:"), referral.best_time);
  if (referral.safe_to_ring == "no") add(said.what_was_done, "", std::string{kept("It is not safe to leave a message there.")});
  if (referral.may_tell == "yes") add(said.what_was_done, "", std::string{kept("Whoever sent it says that the person agrees to their being told what came of it.")});
  if (referral.may_tell == "no") add(said.what_was_done, "", std::string{kept("The person does not agree to whoever sent it being told what came of it.")});
  return said;
}

std::vector<Problem> problems_of(const Decision& decision, const Referral& referral, const std::vector<std::string>& offered, const CodeList& footings) {
  std::vector<Problem> problems;
  if (decision.who != "new" && std::ranges::find(offered, decision.who) == offered.end()) problems.push_back({"who", "choose", t("Choose who it is about, or that they are new")});
  if (decision.who == "new" && details_of(referral).family_name.empty()) problems.push_back({"who", "no_name", t("There is no name to add somebody by. Ring whoever sent it, or close it")});
  if (referral.danger && trim(decision.safety_action).empty()) problems.push_back({"safety_action", "empty", t("Somebody may be in danger. Enter what was done about it")});
  if (!footings.has(decision.legal_status)) problems.push_back({"legal_status", "legal_status_missing", t("Choose the legal footing")});
  return problems;
}

}  // namespace stepwise::referral
