// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "forms/questionnaire/fhir_names.hpp"
#include "forms/questionnaire/reading.hpp"
#include "forms/questionnaire/value.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

void add_option(Item& item, Value value) {
  Option option;
  option.key = std::to_string(item.options.size());
  option.label = value_words(value);
  option.value = std::move(value);
  item.options.push_back(std::move(option));
}

bool may_be_option(const Value& value) {
  return std::holds_alternative<Coding>(value) || std::holds_alternative<std::string>(value) || std::holds_alternative<std::int64_t>(value) ||
         std::holds_alternative<Date>(value) || std::holds_alternative<TimeOfDay>(value);
}

/// A year or a month as an option: kept as words, because answers hold whole days.
bool is_part_of_date(std::string_view text) {
  return (text.size() == 4 || text.size() == 7) && Date::parse_iso(std::string{text} + (text.size() == 4 ? "-01-01" : "-01"));
}

void read_option(Reading& reading, const Node& node, Item& item) {
  ReadValue read = read_value(node);
  if (const auto text = node.text_at("valueDate"); !read.value && is_part_of_date(text)) {
    read.value = std::string{text};
    reading.findings.note(item.link_id, "date-as-words", t("The answer {0} is not a whole date. It is kept as words.", text));
  }
  if (read.kind == fhir::reference) return reading.findings.refuse(item.link_id, "reference-option", t("An answer refers to another record, which is not read."));
  if (node.has("modifierExtension") || !read.value || !may_be_option(*read.value))
    return reading.findings.refuse(item.link_id, "unread-option", t("An answer is not a coding, words, a whole number, a date or a time."));
  if (auto* coding = std::get_if<Coding>(&*read.value)) coding->display = clean_text(coding->display);
  if (auto* text = std::get_if<std::string>(&*read.value)) *text = clean_text(*text);
  const bool is_known = std::ranges::any_of(item.options, [&](const Option& option) { return option.value.index() == read.value->index() && same_value(option.value, *read.value); });
  if (is_known) return reading.findings.refuse(item.link_id, "duplicate-option", t("The answer “{0}” stands in the list twice.", value_words(*read.value)));
  add_option(item, std::move(*read.value));
  Option& option = item.options.back();
  option.initially_chosen = node.true_at("initialSelected");
  read_option_extensions(reading, node, item, option);
  for (const auto& [name, member] : node.members) read_option_extensions(reading, member, item, option);
}

bool may_become_choice(Type type) {
  return type == Type::string || type == Type::text || type == Type::integer || type == Type::date || type == Type::time;
}

void become_choice(Reading& reading, Item& item) {
  if (item.is_choice()) return;
  if (!may_become_choice(item.type))
    return reading.findings.refuse(item.link_id, "options-on-type", t("An item of this type cannot have a list of answers. Make it a choice."));
  item.type = Type::choice;
  reading.findings.note_once("as-choice", item.link_id, "asked-as-choice", t("Items with a list of answers are asked as choices, whatever type they say."));
}

void check_any(Reading& reading, const Node& node, Item& item) {
  if (!item.options.empty()) return;
  const std::string set = clean_text(node.text_at("answerValueSet"));
  if (!item.is_choice() && set.empty()) return;
  if (!item.is_choice() && !may_become_choice(item.type)) return become_choice(reading, item);
  if (!item.is_choice()) return reading.findings.note(item.link_id, "own-words-only", t("The answers of {0} are not in the form, so people answer in their own words.", set));
  if (item.type == Type::open_choice) {
    item.type = Type::string;
    return reading.findings.note(item.link_id, "own-words-only", set.empty() ? t("The form does not list the answers to choose from, so people answer in their own words.")
                                                                             : t("The answers of {0} are not in the form, so people answer in their own words.", set));
  }
  if (set.empty()) reading.findings.refuse(item.link_id, "no-options", t("The choice has no answers to choose from."));
  else reading.findings.refuse(item.link_id, "outside-options", t("The answers to choose from are outside the form, in {0}. List them in the form.", set));
}

void collect(const Node& parent, std::string_view member, std::string_view system, std::vector<Coding>& out) {
  for (const Node& node : parent.list_at(member)) {
    const auto own = node.text_at("system");
    Coding coding{std::string{own.empty() ? system : own}, std::string{node.text_at("code")}, clean_text(node.text_at("display"))};
    if (coding.display.empty()) coding.display = coding.code;
    const bool is_new = std::ranges::none_of(out, [&](const Coding& other) { return same_value(other, coding); });
    if (!coding.code.empty() && !node.true_at("abstract") && is_new && out.size() < 5000) out.push_back(std::move(coding));
    collect(node, "contains", own.empty() ? system : own, out);
  }
}

std::vector<Coding> codings_of(const Node& set) {
  std::vector<Coding> out;
  if (const Node* expansion = set.find("expansion")) collect(*expansion, "contains", {}, out);
  if (const Node* compose = set.find("compose"); compose && out.empty())
    for (const Node& include : compose->list_at("include")) collect(include, "concept", include.text_at("system"), out);
  return out;
}

/// The lists that FHIR itself names and that forms use without carrying them along.
ValueSets well_known() {
  const std::string yes_no = "http://terminology.hl7.org/CodeSystem/v2-0136", gender = "http://hl7.org/fhir/administrative-gender";
  return {{"http://hl7.org/fhir/ValueSet/yesnodontknow",
           {{yes_no, "Y", t("Yes")}, {yes_no, "N", t("No")}, {"http://terminology.hl7.org/CodeSystem/data-absent-reason", "asked-unknown", t("Don’t know")}}},
          {"http://hl7.org/fhir/ValueSet/administrative-gender",
           {{gender, "male", t("Male")}, {gender, "female", t("Female")}, {gender, "other", t("Other")}, {gender, "unknown", t("Not known")}}}};
}

}  // namespace

ValueSets value_sets_of(const Node& root) {
  ValueSets out = well_known();
  for (const Node& set : root.list_at("contained")) {
    if (set.text_at("resourceType") != "ValueSet") continue;
    auto codings = codings_of(set);
    if (const auto url = set.text_at("url"); !url.empty()) out.insert_or_assign(std::string{url}, codings);
    if (const auto id = set.text_at("id"); !id.empty()) out.insert_or_assign("#" + std::string{id}, std::move(codings));
  }
  return out;
}

void read_options(Reading& reading, const Node& node, Item& item) {
  for (const Node& option : node.list_at("answerOption")) read_option(reading, option, item);
  const auto address = node.text_at("answerValueSet");
  const auto set = reading.sets.find(address.substr(0, address.find('|')));
  if (item.options.empty() && set != reading.sets.end())
    for (const Coding& coding : set->second) add_option(item, coding);
  if (!item.options.empty()) become_choice(reading, item);
  check_any(reading, node, item);
}

}  // namespace stepwise::forms
