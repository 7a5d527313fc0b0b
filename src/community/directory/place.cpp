// SPDX-License-Identifier: Apache-2.0
#include "community/directory/place.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "community/directory/sessions.hpp"

namespace stepwise::directory {
namespace {

using Kind = Field::Kind;

void add(std::vector<Problem>& problems, std::string_view field, std::string_view code, std::string sentence) {
  problems.push_back({std::string{field}, std::string{code}, std::move(sentence)});
}

void check_codes(const Facts& facts, const PlaceLists& lists, std::vector<Problem>& problems) {
  for (const auto& field : fields()) {
    if (field.kind != Kind::one_of && field.kind != Kind::any_of) continue;
    for (const auto& code : codes_of(facts.*field.value))
      if (!(lists.*field.list).has(code)) add(problems, field.name, "unknown_code", t("Choose from the list"));
  }
}

void check_ages(const Facts& facts, std::vector<Problem>& problems) {
  const auto age = [&](std::string_view field, const std::string& typed) -> std::optional<std::int64_t> {
    if (typed.empty()) return std::nullopt;
    const auto years = parse_number(typed);
    if (!years || *years < 0 || *years > 130) add(problems, field, "age", t("Write an age in whole years, or leave it empty"));
    return years;
  };
  const auto youngest = age("minimum_age", facts.minimum_age), oldest = age("maximum_age", facts.maximum_age);
  if (youngest && oldest && *youngest > *oldest) add(problems, "maximum_age", "ages_crossed", t("The oldest age must not be below the youngest"));
}

void check_reach(const Facts& facts, std::vector<Problem>& problems) {
  if (!facts.postcode.empty() && !tidy_postcode(facts.postcode)) add(problems, "postcode", "postcode", t("Write a whole postcode, like ZZ1 1AA"));
  if (facts.latitude.empty() != facts.longitude.empty()) add(problems, facts.latitude.empty() ? "latitude" : "longitude", "half_point", t("Write both latitude and longitude, or neither"));
  else if (!facts.latitude.empty() && !point_from(facts.latitude, facts.longitude)) add(problems, "latitude", "point", t("Write latitude and longitude in degrees, like 53.8008 and -1.5491"));
  const auto at = facts.email.find('@');
  if (!facts.email.empty() && (at == 0 || at == std::string::npos || facts.email.find('.', at) == std::string::npos || facts.email.find(' ') != std::string::npos))
    add(problems, "email", "email", t("Write an email address like name@example.org"));
  if (!facts.website.empty() && !facts.website.starts_with("https://") && !facts.website.starts_with("http://"))
    add(problems, "website", "website", t("Begin the web address with https://"));
}


/// The codes that a list knows, in its order; others after them as they came.
std::string in_order(const std::string& codes, const CodeList& list) {
  auto given = codes_of(codes);
  std::vector<std::string> out;
  for (const auto& item : list.items())
    if (std::erase(given, item.code) > 0) out.push_back(item.code);
  for (auto& other : given) out.push_back(std::move(other));
  return write_codes(out);
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string out;
  for (const auto& part : parts)
    if (!part.empty()) out += (out.empty() ? "" : ", ") + part;
  return out;
}

}  // namespace

Standing standing_of(const Place& place, Date today, int stale_days) {
  if (place.closed_on) return Standing::closed;
  if (!place.flag_reason.empty()) return Standing::flagged;
  return check_due_on(place, stale_days) < today ? Standing::stale : Standing::current;
}

Message standing_words(Standing standing) {
  switch (standing) {
    case Standing::current: return noted("Checked");
    case Standing::stale: return noted("Needs a check");
    case Standing::flagged: return noted("Look again");
    case Standing::closed: return noted("Closed");
  }
  return noted("Closed");
}

std::string_view standing_key(Standing standing) {
  switch (standing) {
    case Standing::current: return "current";
    case Standing::stale: return "stale";
    case Standing::flagged: return "flagged";
    case Standing::closed: return "closed";
  }
  return "";
}

Date check_due_on(const Place& place, int stale_days) { return place.checked_on.value_or(place.made_at.london_date()) + stale_days; }

std::map<std::string, bool> access_of(const Facts& facts) {
  std::map<std::string, bool> out;
  for (const auto& pair : codes_of(facts.access_facts)) {
    const auto equals = pair.find('=');
    if (equals != std::string::npos) out[pair.substr(0, equals)] = pair.substr(equals + 1) == "yes";
  }
  return out;
}

std::string write_access(const std::map<std::string, bool>& access) {
  std::string out;
  for (const auto& [code, yes] : access) out += (out.empty() ? "" : ",") + code + (yes ? "=yes" : "=no");
  return out;
}

std::vector<std::string> codes_of(std::string_view list) {
  std::vector<std::string> out;
  for (const auto part : split(list, ','))
    if (const auto code = trim(part); !code.empty()) out.emplace_back(code);
  return out;
}

std::string write_codes(std::span<const std::string> codes) {
  std::string out;
  for (const auto& code : codes) out += (out.empty() ? "" : ",") + code;
  return out;
}

std::string when_line(const Facts& facts) {
  std::string out;
  for (const auto& session : read_sessions(facts.sessions).sessions) out += (out.empty() ? "" : "; ") + session_words(session);
  if (facts.when_words.empty()) return out;
  return out.empty() ? facts.when_words : out + ". " + facts.when_words;
}

std::string where_line(const Facts& facts, const PlaceLists& lists, bool for_staff) {
  const bool shown = for_staff || facts.hide_address != "yes";
  const std::string place = shown ? joined({facts.building, facts.address, facts.postcode}) : "";
  if (!place.empty()) return place;
  return field_words(*field_named("meets"), facts, lists);
}

std::string cost_line(const Facts& facts, const PlaceLists& lists) {
  const std::string kind = field_words(*field_named("cost_kind"), facts, lists);
  if (kind.empty()) return facts.cost.empty() ? t("Not known").str() : facts.cost;
  if (facts.cost.empty() || facts.cost == kind) return kind;
  return facts.cost_kind == "pay" ? facts.cost : t("{0}: {1}", kind, facts.cost);
}

Facts tidied(Facts facts, const PlaceLists& lists) {
  for (const auto& field : fields()) {
    std::string& value = facts.*field.value;
    value = trim(value);
    std::erase(value, '\r');
    if (field.kind == Kind::one_of || field.kind == Kind::any_of) value = in_order(value, lists.*field.list);
    if (field.kind == Kind::line) std::ranges::replace(value, '\n', ' ');
  }
  facts.access_facts = write_access(access_of(facts));
  const auto times = read_sessions(facts.sessions);
  if (times.problems.empty()) facts.sessions = write_sessions(times.sessions);
  if (const auto postcode = tidy_postcode(facts.postcode)) facts.postcode = *postcode;
  if (const auto point = point_from(facts.latitude, facts.longitude)) {
    facts.latitude = degrees_words(point->latitude);
    facts.longitude = degrees_words(point->longitude);
  }
  facts.hide_address = facts.hide_address == "yes" ? "yes" : "";
  return facts;
}

std::vector<Problem> problems_of(const Facts& facts, const PlaceLists& lists) {
  std::vector<Problem> problems;
  if (facts.name.empty()) add(problems, "name", "name_missing", t("Write the name of the place or group"));
  if (facts.kind.empty()) add(problems, "kind", "kind_missing", t("Choose what kind of place it is"));
  if (facts.what_happens.empty()) add(problems, "what_happens", "what_missing", t("Write what happens there, in a sentence or two"));
  for (const auto& field : fields())
    if (characters_in(facts.*field.value) > field.longest) add(problems, field.name, "too_long", t("{0}: write at most {1} characters", t(field.label), field.longest));
  check_codes(facts, lists, problems);
  for (const auto& [code, yes] : access_of(facts))
    if (!lists.access.has(code)) add(problems, "access_facts", "unknown_code", t("Choose from the list"));
  std::ranges::move(read_sessions(facts.sessions).problems, std::back_inserter(problems));
  check_ages(facts, problems);
  check_reach(facts, problems);
  return problems;
}

}  // namespace stepwise::directory
