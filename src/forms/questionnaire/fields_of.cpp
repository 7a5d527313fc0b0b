// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>

#include "forms/questionnaire/tree.hpp"
#include "forms/questionnaire/value.hpp"

namespace stepwise::forms {
namespace {

using Fields = Answers::Fields;

void put_date(Fields& fields, const std::string& name, Date date) {
  fields[name + ".day"] = {std::to_string(date.day())};
  fields[name + ".month"] = {std::to_string(date.month())};
  fields[name + ".year"] = {fmt::format("{:04}", date.year())};
}

std::string time_field(int minute) { return fmt::format("{}:{:02}", minute / 60, minute % 60); }

Fields choice_fields(const Item& item, const std::string& name, const std::vector<Value>& values) {
  Fields fields;
  std::vector<std::string> keys;
  for (const Value& value : values) {
    const auto option = std::ranges::find_if(item.options, [&](const Option& o) { return same_value(o.value, value); });
    const auto* text = std::get_if<std::string>(&value);
    if (option != item.options.end()) keys.push_back(option->key);
    else if (item.type == Type::open_choice && text && !fields.contains(name + ".other")) fields[name + ".other"] = {*text};
    else return {};
  }
  if (!keys.empty()) fields[name] = std::move(keys);
  return fields;
}

std::optional<DateTime> moment_in(const Value& value) {
  if (const auto* date = std::get_if<Date>(&value)) return DateTime{*date, std::nullopt};
  const auto* moment = std::get_if<DateTime>(&value);
  return moment ? std::optional{*moment} : std::nullopt;
}

Fields date_fields(const Item& item, const std::string& name, const Value& value) {
  const auto moment = moment_in(value);
  if (!moment) return {};
  Fields fields;
  put_date(fields, name, moment->date);
  if (item.type == Type::date_time && moment->minute) fields[name + ".time"] = {time_field(*moment->minute)};
  return fields;
}

std::optional<std::string> number_text(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* decimal = std::get_if<Decimal>(&value)) return decimal->text;
  return std::nullopt;
}

Fields quantity_fields(const Item& item, const std::string& name, const Value& value) {
  const auto* quantity = std::get_if<Quantity>(&value);
  const auto amount = quantity ? std::optional{quantity->amount.text} : number_text(value);
  if (!amount) return {};
  Fields fields{{name, {*amount}}};
  if (!quantity || quantity->unit.empty()) return fields;
  if (std::ranges::find(item.units, quantity->unit) == item.units.end()) return {};
  if (item.units.size() > 1) fields[name + ".unit"] = {quantity->unit};
  return fields;
}

std::optional<std::string> plain_text(const Item& item, const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  switch (item.type) {
    case Type::string: case Type::text: case Type::url:
      if (text) return *text;
      return std::holds_alternative<Coding>(value) ? std::optional{std::get<Coding>(value).display} : std::nullopt;
    case Type::boolean:
      return std::holds_alternative<bool>(value) ? std::optional<std::string>{std::get<bool>(value) ? "yes" : "no"} : std::nullopt;
    case Type::time:
      return std::holds_alternative<TimeOfDay>(value) ? std::optional{time_field(std::get<TimeOfDay>(value).minute)} : std::nullopt;
    case Type::integer: return std::holds_alternative<std::int64_t>(value) ? number_text(value) : std::nullopt;
    case Type::decimal: return number_text(value);
    default: return std::nullopt;
  }
}

}  // namespace

Answers::Fields fields_of(const Item& item, const Place& place, const std::vector<Value>& values) {
  if (values.empty()) return {};
  const std::string name = place.field();
  if (item.is_choice()) return choice_fields(item, name, values);
  if (item.type == Type::date || item.type == Type::date_time) return date_fields(item, name, values.front());
  if (item.type == Type::quantity) return quantity_fields(item, name, values.front());
  const auto text = plain_text(item, values.front());
  return text ? Fields{{name, {*text}}} : Fields{};
}

}  // namespace stepwise::forms
