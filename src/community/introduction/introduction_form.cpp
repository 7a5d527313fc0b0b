// SPDX-License-Identifier: Apache-2.0
#include "community/introduction/introduction_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "community/directory/geography.hpp"
#include "community/parts/parts.hpp"

namespace stepwise::introduction {
namespace {

using community::text_in;
constexpr std::size_t gap_length = 120;
constexpr int furthest_minutes = 120;

std::string kind_words(const Telling& telling) { return telling.to_kind == "person" ? t("A person") : t("A place or group"); }
std::string day_words(std::optional<Date> day) { return day ? long_date(*day) : ""; }

}  // namespace

Telling telling_in(const http::Fields& typed) {
  return {.to_kind = text_in(typed, "to_kind"), .place_reference = text_in(typed, "place_reference"), .to_name = text_in(typed, "to_name"), .to_whom = text_in(typed, "to_whom"),
          .wanted = text_in(typed, "wanted"), .contact_reference = text_in(typed, "contact_reference"), .why = text_in(typed, "why"), .met_together = text_in(typed, "met_together"),
          .made_on = community::day_in(typed, "made_on")};
}

http::Fields fields_of(const Telling& telling) {
  http::Fields fields;
  fields.add("to_kind", telling.to_kind);
  fields.add("place_reference", telling.place_reference);
  fields.add("to_name", telling.to_name);
  fields.add("to_whom", telling.to_whom);
  fields.add("wanted", telling.wanted);
  fields.add("contact_reference", telling.contact_reference);
  fields.add("why", telling.why);
  fields.add("met_together", telling.met_together);
  community::add_day(fields, "made_on", telling.made_on);
  return fields;
}

http::Fields blank_fields(Instant now) {
  Telling nothing;
  nothing.to_kind = "";
  nothing.made_on = now.london_date();
  return fields_of(nothing);
}

Answer answer_in(const http::Fields& typed) {
  return {.result = text_in(typed, "result"), .on = community::day_in(typed, "on"), .said = text_in(typed, "said"), .learnt = text_in(typed, "learnt"), .again = text_in(typed, "again"),
          .again_on = community::day_in(typed, "again_on"), .contributor = text_in(typed, "contributor"), .brings = text_in(typed, "brings")};
}

End end_in(const http::Fields& typed) { return {text_in(typed, "reason"), community::day_in(typed, "on")}; }

drafts::TwoTexts compare(const Telling& theirs, const Telling& yours, const Lists& lists) {
  drafts::TwoTexts texts;
  const auto line = [&](Message name, std::string their_text, std::string your_text) {
    std::erase(their_text, '\r');
    std::erase(your_text, '\r');
    if (their_text == your_text) return;
    texts.names.push_back(t(name));
    texts.theirs.push_back(std::move(their_text));
    texts.yours.push_back(std::move(your_text));
  };
  line(noted("A place or a person?"), kind_words(theirs), kind_words(yours));
  line(noted("Introduced to"), theirs.to_name, yours.to_name);
  line(noted("Who welcomes them"), theirs.to_whom, yours.to_whom);
  line(noted("What they want"), theirs.wanted, yours.wanted);
  line(noted("Why there"), theirs.why, yours.why);
  line(noted("Day they are introduced"), day_words(theirs.made_on), day_words(yours.made_on));
  line(noted("Met together"), listed(lists.met.label(theirs.met_together)), listed(lists.met.label(yours.met_together)));
  return texts;
}

Looking looking_in(const http::Fields& typed) {
  Looking looking;
  looking.wants = text_in(typed, "wants");
  for (const auto code : typed.all("needs"))
    if (!code.empty()) looking.needs.emplace_back(code);
  looking.for_whom = text_in(typed, "for_whom");
  looking.free_only = typed.get("free_only") == "yes";
  looking.within_minutes = static_cast<int>(std::clamp<std::int64_t>(parse_number(typed.get("within")).value_or(0), 0, furthest_minutes));
  looking.contact_reference = text_in(typed, "contact_reference");
  looking.finding = text_in(typed, "finding");
  return looking;
}

http::Fields fields_of(const Looking& looking) {
  http::Fields fields;
  fields.add("wants", looking.wants);
  for (const auto& code : looking.needs) fields.add("needs", code);
  fields.add("for_whom", looking.for_whom);
  if (looking.free_only) fields.add("free_only", "yes");
  fields.add("within", std::to_string(looking.within_minutes));
  fields.add("contact_reference", looking.contact_reference);
  fields.add("finding", looking.finding);
  return fields;
}

std::vector<std::string> needs_of(const person::Details& details) {
  std::vector<std::string> needs;
  const auto need = [&](bool has, std::string_view code) {
    if (has) needs.emplace_back(code);
  };
  need(details.primary_support_reason == "physical_access_mobility", "step_free");
  need(details.hearing_impairment.starts_with("deaf") || details.hearing_impairment == "hard_of_hearing", "hearing_loop");
  need(details.preferred_format == "bsl", "bsl");
  need(details.dementia == "yes" || details.primary_support_reason == "memory_cognition", "dementia_friendly");
  need(details.primary_support_reason == "learning_disability", "learning_disability_friendly");
  need(details.autism == "yes", "autism_friendly");
  return needs;
}

directory::Asked asked_of(const Looking& looking, std::optional<directory::Point> from, Date today) {
  directory::Asked asked;
  asked.wants = looking.wants;
  asked.needs = looking.needs;
  asked.for_whom = looking.for_whom;
  asked.free_only = looking.free_only;
  asked.from = from;
  if (from) asked.within_metres = looking.within_minutes * directory::metres_a_minute;
  asked.today = today;
  return asked;
}

std::string gap_words(std::string_view wants) {
  wants = trim(wants.substr(0, wants.find_first_of("\r\n")));
  if (wants.size() <= gap_length) return std::string{wants};
  std::size_t end = wants.rfind(' ', gap_length);
  if (end == std::string_view::npos || end == 0) {
    end = gap_length;
    while (end > 0 && (static_cast<unsigned char>(wants[end]) & 0xC0) == 0x80) --end;
  }
  return std::string{wants.substr(0, end)};
}

}  // namespace stepwise::introduction
