// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "practice/person/birth_date.hpp"
#include "practice/person/nhs_number.hpp"
#include "practice/person/person.hpp"

namespace stepwise::person {
namespace {

constexpr Field words(std::string_view name, Message label, Message hint, FieldGroup group,
                      std::string Details::*text, FieldKind kind = FieldKind::text, std::size_t longest = 200) {
  return {name, label, hint, kind, group, "", text, nullptr, longest};
}
constexpr Field choice(std::string_view name, Message label, Message hint, FieldGroup group,
                       std::string_view list, std::string Details::*text) {
  return {name, label, hint, FieldKind::code, group, list, text, nullptr, 100};
}
constexpr Field day(std::string_view name, Message label, Message hint, FieldGroup group,
                    std::optional<Date> Details::*date) {
  return {name, label, hint, FieldKind::date, group, "", nullptr, date, 20};
}

using enum FieldGroup;
constexpr std::array table{
    words("title", noted("Title"), noted("For example Mrs, Mx or Dr"), names, &Details::title, FieldKind::name, 40),
    words("given_name", noted("First and middle names"), "", names, &Details::given_name, FieldKind::name),
    words("family_name", noted("Last name"), "", names, &Details::family_name, FieldKind::name),
    words("known_as", noted("Likes to be called"), noted("If different from their first name"), names, &Details::known_as,
          FieldKind::name),
    words("pronouns", noted("Pronouns"), "", names, &Details::pronouns, FieldKind::text, 60),
    day("born_on", noted("Date of birth"), noted("For example 27/3/1950"), birth, &Details::born_on),
    choice("birth_quality", noted("How sure is the date of birth?"), "", birth, "birth_quality", &Details::birth_quality),
    words("nhs_number", noted("NHS number"), noted("10 digits, for example 943 476 5919"), birth, &Details::nhs_number,
          FieldKind::nhs_number, 20),
    choice("gender", noted("Gender"), "", birth, "gender", &Details::gender),
    choice("ethnicity", noted("Ethnicity"), "", birth, "ethnicity", &Details::ethnicity),
    day("died_on", noted("Date of death"), noted("Leave empty unless the person has died"), birth, &Details::died_on),
    words("address_line_1", noted("Address line 1"), "", address, &Details::address_line_1),
    words("address_line_2", noted("Address line 2"), "", address, &Details::address_line_2),
    words("town", noted("Town or city"), "", address, &Details::town),
    words("postcode", noted("Postcode"), "", address, &Details::postcode, FieldKind::postcode, 12),
    words("preferred_language", noted("Preferred language"), noted("For example English, Polish or British Sign Language"),
          communication, &Details::preferred_language, FieldKind::text, 80),
    choice("interpreter_needed", noted("Is an interpreter needed?"), "", communication, "yes_no_unknown",
           &Details::interpreter_needed),
    words("communication_needs", noted("Communication needs"), noted("What helps, in plain words: lip-reads, needs time, uses Makaton"),
          communication, &Details::communication_needs, FieldKind::long_text, 1000),
    choice("preferred_format", noted("How should we send information?"), "", communication, "preferred_format",
           &Details::preferred_format),
    choice("client_type", noted("Known to us as"), "", about, "client_type", &Details::client_type),
    choice("primary_support_reason", noted("Primary support reason"), "", about, "primary_support_reason",
           &Details::primary_support_reason),
    choice("accommodation", noted("Where they live"), "", about, "accommodation", &Details::accommodation),
    choice("employment", noted("Work"), "", about, "employment", &Details::employment),
    choice("has_unpaid_carer", noted("Does someone care for them unpaid?"), "", about, "yes_no_unknown",
           &Details::has_unpaid_carer),
    choice("funding_status", noted("Who pays for their care?"), "", about, "funding_status", &Details::funding_status),
    choice("visual_impairment", noted("Sight"), "", health, "visual_impairment", &Details::visual_impairment),
    choice("hearing_impairment", noted("Hearing"), "", health, "hearing_impairment", &Details::hearing_impairment),
    choice("autism", noted("Are they autistic?"), "", health, "yes_no_unknown", &Details::autism),
    choice("dementia", noted("Do they have dementia?"), "", health, "yes_no_unknown", &Details::dementia),
    words("gp_practice_code", noted("GP practice code"), noted("A letter and 5 digits, for example A81001"), health,
          &Details::gp_practice_code, FieldKind::text, 6),
    choice("hours_caring", noted("Hours of care they give a week"), noted("Only for unpaid [[carers]]"), health, "hours_caring",
           &Details::hours_caring),
};

Problem wrong(const Field& field, std::string sentence) {
  return {std::string{field.name}, std::string{field.name} + ".wrong", std::move(sentence), Weight::wrong};
}

std::optional<Problem> put_date(const Field& field, std::string_view typed, Details& details) {
  if (typed.empty()) return details.*field.date = std::nullopt, std::nullopt;
  const auto date = parse_day(typed);
  if (!date) return wrong(field, t("{0} must be a real date, for example 27/3/1950", t(field.label)));
  details.*field.date = date;
  return std::nullopt;
}

std::optional<Problem> put_code(const Field& field, std::string_view typed, const Lists& lists, Details& details) {
  const std::string code = typed.empty() ? "not_asked" : std::string{typed};
  const CodeList* list = lists.named(field.list);
  if (code != "not_asked" && !(list && list->has(code)) && details.*field.text != code)
    return wrong(field, t("Choose one of the answers for: {0}", t(field.label)));
  details.*field.text = code;
  return std::nullopt;
}

/// The NHS's organisation code of a practice: a letter and five digits.
bool is_practice_code(std::string_view code) {
  return code.size() == 6 && ((code[0] >= 'A' && code[0] <= 'Z') || (code[0] >= 'a' && code[0] <= 'z')) &&
         std::ranges::all_of(code.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Problem> put_nhs(const Field& field, std::string_view typed, Details& details) {
  if (typed.empty()) return details.nhs_number.clear(), std::nullopt;
  const auto number = parse_nhs_number(typed);
  if (!number) return wrong(field, number.error().sentence);
  details.nhs_number = *number;
  return std::nullopt;
}

}  // namespace

std::span<const Field> fields() { return table; }

std::vector<const Field*> fields_of(FieldGroup group) {
  std::vector<const Field*> found;
  for (const Field& field : table)
    if (field.group == group) found.push_back(&field);
  return found;
}

GroupWords group_words(FieldGroup group) {
  switch (group) {
    case names: return {"names", noted("Names")};
    case birth: return {"birth", noted("Birth and identity")};
    case address: return {"address", noted("Address")};
    case communication: return {"communication", noted("Communication")};
    case about: return {"about", noted("About the person")};
    case health: return {"health", noted("Health and caring")};
  }
  return {"names", noted("Names")};
}

std::optional<FieldGroup> group_from_key(std::string_view key) {
  for (const FieldGroup group : {names, birth, address, communication, about, health})
    if (group_words(group).key == key) return group;
  return std::nullopt;
}

std::string field_text(const Field& field, const Details& details) {
  if (!field.date) return details.*field.text;
  const auto& date = details.*field.date;
  return date ? fmt::format("{}/{}/{}", date->day(), date->month(), date->year()) : "";
}

std::string field_words(const Field& field, const Details& details, const Lists& lists) {
  if (field.date) return details.*field.date ? long_date(*(details.*field.date)) : t("Not recorded").str();
  const std::string& text = details.*field.text;
  if (text == "not_asked") return t("Not asked");
  if (text.empty()) return t("Not recorded");
  if (field.kind == FieldKind::nhs_number) return nhs_number_words(text);
  if (field.kind == FieldKind::code)
    if (const CodeList* list = lists.named(field.list)) return listed(list->label(text));
  return text;
}

std::optional<Problem> put_field(const Field& field, std::string_view typed, const Lists& lists, Details& details) {
  typed = trim(typed);
  if (!is_clean_utf8(typed)) return wrong(field, t("{0} has characters that cannot be kept: type it again", t(field.label)));
  if (characters_in(typed) > field.longest)
    return wrong(field, t("{0} must be {1} characters or fewer", t(field.label), field.longest));
  switch (field.kind) {
    case FieldKind::date: return put_date(field, typed, details);
    case FieldKind::code: return put_code(field, typed, lists, details);
    case FieldKind::nhs_number: return put_nhs(field, typed, details);
    case FieldKind::postcode: details.*field.text = normal_postcode(typed); return std::nullopt;
    case FieldKind::name:
    case FieldKind::text:
    case FieldKind::long_text: details.*field.text = std::string{typed}; return std::nullopt;
  }
  return std::nullopt;
}

std::vector<Problem> check_person(const Details& details, Date today) {
  std::vector<Problem> problems;
  const auto add = [&](std::string field, std::string code, std::string sentence, Weight weight) {
    problems.push_back({std::move(field), std::move(code), std::move(sentence), weight});
  };
  if (details.born_on && *details.born_on > today)
    add("born_on", "born_on.future", t("Date of birth must be today or in the past"), Weight::wrong);
  if (details.born_on && age_on(*details.born_on, today) > 125)
    add("born_on", "born_on.too_old", t("Check the date of birth: it is more than 125 years ago"), Weight::wrong);
  if (details.died_on && *details.died_on > today)
    add("died_on", "died_on.future", t("Date of death must be today or in the past"), Weight::wrong);
  if (details.died_on && details.born_on && *details.died_on < *details.born_on)
    add("died_on", "died_on.before_birth", t("Date of death must be on or after the date of birth"), Weight::wrong);
  if (!details.born_on && (details.birth_quality == "exact" || details.birth_quality == "estimated"))
    add("born_on", "born_on.missing", t("Enter the date of birth, or say that it is not known"), Weight::wrong);
  if (!details.postcode.empty() && !is_postcode(details.postcode))
    add("postcode", "postcode.wrong", t("Enter a full UK postcode, like AB1 2CD, or leave it empty"), Weight::wrong);
  if (!details.gp_practice_code.empty() && !is_practice_code(details.gp_practice_code))
    add("gp_practice_code", "gp_practice_code.wrong", t("Enter the practice’s code, a letter and 5 digits like A81001, or leave it empty"), Weight::wrong);
  if (details.given_name.empty() && details.family_name.empty())
    add("family_name", "name.missing", t("Enter a first or last name when it is known"), Weight::incomplete);
  if (!details.born_on && details.birth_quality == "not_asked")
    add("born_on", "born_on.not_asked", t("Ask for the date of birth"), Weight::incomplete);
  return problems;
}

std::pair<std::string, std::string> changed_json(const Details& before, const Details& after) {
  nlohmann::ordered_json was = nlohmann::ordered_json::object(), is = was;
  for (const Field& field : table) {
    const std::string a = field_text(field, before), b = field_text(field, after);
    if (a == b) continue;
    was[std::string{field.name}] = a;
    is[std::string{field.name}] = b;
  }
  return {was.dump(), is.dump()};
}

}  // namespace stepwise::person
