// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/value.hpp"

#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include "base/text.hpp"
#include "forms/questionnaire/fhir_names.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

template <class... Ts>
struct Each : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Each(Ts...) -> Each<Ts...>;

std::string time_words(int minute) {
  const Date winter_day = *Date::from_parts(2000, 1, 15);
  return clock_time(Instant{(static_cast<std::int64_t>(winter_day.days()) * 1440 + minute) * seconds(60)});
}

std::optional<Decimal> decimal_of(const Node& node) {
  return node.kind == Node::Kind::number ? typed_decimal(node.text) : std::nullopt;
}

std::optional<Value> quantity_of(const Node& node) {
  const Node* amount = node.find("value");
  const auto number = amount ? decimal_of(*amount) : std::nullopt;
  if (!number) return std::nullopt;
  const std::string_view unit = node.text_at("unit");
  return Quantity{*number, std::string{unit.empty() ? node.text_at("code") : unit}};
}

std::optional<Value> coding_of(const Node& node) {
  Coding out{std::string{node.text_at("system")}, std::string{node.text_at("code")}, std::string{node.text_at("display")}};
  if (out.code.empty() && out.display.empty()) return std::nullopt;
  if (out.display.empty()) out.display = out.code;
  if (out.code.empty()) out.code = out.display;
  return out;
}

template <class T>
std::optional<Value> if_any(std::optional<T> value) {
  return value ? std::optional<Value>{std::move(*value)} : std::nullopt;
}

std::optional<Value> value_of(std::string_view kind, const Node& node) {
  if (kind == fhir::boolean) return node.kind == Node::Kind::boolean ? std::optional<Value>{node.truth} : std::nullopt;
  if (kind == fhir::integer) return node.kind == Node::Kind::number ? if_any(parse_number(node.text)) : std::nullopt;
  if (kind == fhir::decimal) return if_any(decimal_of(node));
  if (kind == fhir::coding) return node.is_object() ? coding_of(node) : std::nullopt;
  if (kind == fhir::quantity) return node.is_object() ? quantity_of(node) : std::nullopt;
  if (node.kind != Node::Kind::text) return std::nullopt;
  if (kind == fhir::date) return if_any(Date::parse_iso(node.text));
  if (kind == fhir::date_time) return if_any(parse_moment(node.text));
  if (kind == fhir::time) return if_any(typed_time(node.text.substr(0, 8)));
  if (kind == fhir::string || kind == fhir::uri || kind == fhir::url || kind == fhir::code || kind == fhir::markdown) return node.text;
  return std::nullopt;
}

void append_member(std::string& out, std::string_view name, std::string_view text) {
  append_json_text(out, name);
  out += ':';
  append_json_text(out, text);
}

void append_coding(std::string& out, const Coding& coding) {
  out += "\"valueCoding\":{";
  if (!coding.system.empty()) {
    append_member(out, "system", coding.system);
    out += ',';
  }
  append_member(out, "code", coding.code);
  if (!coding.display.empty()) {
    out += ',';
    append_member(out, "display", coding.display);
  }
  out += '}';
}

template <class T>
int compared(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

/// Numbers of any kind; nothing for what is not a number.
std::optional<double> number_in(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* decimal = std::get_if<Decimal>(&value)) return decimal->number;
  if (const auto* quantity = std::get_if<Quantity>(&value)) return quantity->amount.number;
  return std::nullopt;
}

}  // namespace

std::string value_words(const Value& value) {
  return std::visit(Each{[](const std::string& text) { return text; },
                         [](bool truth) { return truth ? t("Yes").str() : t("No").str(); },
                         [](std::int64_t whole) { return std::to_string(whole); },
                         [](const Decimal& decimal) { return decimal.text; },
                         [](Date date) { return long_date(date); },
                         [](const DateTime& at) {
                           return at.minute ? t("{0} at {1}", long_date(at.date), time_words(*at.minute)) : long_date(at.date);
                         },
                         [](TimeOfDay time) { return time_words(time.minute); },
                         [](const Coding& coding) { return coding.display.empty() ? coding.code : coding.display; },
                         [](const Quantity& q) { return q.unit.empty() ? q.amount.text : fmt::format("{} {}", q.amount.text, q.unit); }},
                    value);
}

ReadValue read_value(const Node& holder, std::string_view prefix) {
  for (const auto& [name, node] : holder.members) {
    if (!name.starts_with(prefix) || name.size() == prefix.size()) continue;
    const std::string_view kind = std::string_view{name}.substr(prefix.size());
    if (kind[0] < 'A' || kind[0] > 'Z' || kind == fhir::value_set) continue;
    return {std::string{kind}, value_of(kind, node)};
  }
  return {};
}

void append_value(std::string& out, const Value& value, bool is_address) {
  std::visit(Each{[&](const std::string& text) { append_member(out, is_address ? "valueUri" : "valueString", text); },
                  [&](bool truth) { out += truth ? "\"valueBoolean\":true" : "\"valueBoolean\":false"; },
                  [&](std::int64_t whole) { out += fmt::format("\"valueInteger\":{}", whole); },
                  [&](const Decimal& decimal) { out += "\"valueDecimal\":" + decimal.text; },
                  [&](Date date) { append_member(out, "valueDate", date.iso()); },
                  [&](const DateTime& at) { append_member(out, "valueDateTime", iso_moment(at)); },
                  [&](TimeOfDay time) { append_member(out, "valueTime", iso_time(time)); },
                  [&](const Coding& coding) { append_coding(out, coding); },
                  [&](const Quantity& quantity) {
                    out += "\"valueQuantity\":{\"value\":" + quantity.amount.text;
                    if (!quantity.unit.empty()) {
                      out += ',';
                      append_member(out, "unit", quantity.unit);
                    }
                    out += '}';
                  }},
             value);
}

std::optional<int> order_of(const Value& a, const Value& b) {
  if (const auto* one = std::get_if<Quantity>(&a))
    if (const auto* other = std::get_if<Quantity>(&b); other && one->unit != other->unit && !one->unit.empty() && !other->unit.empty())
      return std::nullopt;
  if (const auto one = number_in(a), other = number_in(b); one && other) return compared(*one, *other);
  if (const auto* moment = std::get_if<DateTime>(&a); moment && std::holds_alternative<Date>(b))
    return compared(moment->date, std::get<Date>(b));
  if (a.index() != b.index()) return std::nullopt;
  if (const auto* text = std::get_if<std::string>(&a)) return compared(*text, std::get<std::string>(b));
  if (const auto* date = std::get_if<Date>(&a)) return compared(*date, std::get<Date>(b));
  if (const auto* time = std::get_if<TimeOfDay>(&a)) return compared(time->minute, std::get<TimeOfDay>(b).minute);
  if (const auto* at = std::get_if<DateTime>(&a)) {
    const auto& other = std::get<DateTime>(b);
    return compared(std::pair{at->date, at->minute.value_or(0)}, std::pair{other.date, other.minute.value_or(0)});
  }
  return std::nullopt;
}

bool same_value(const Value& a, const Value& b) {
  if (const auto* one = std::get_if<Coding>(&a))
    if (const auto* other = std::get_if<Coding>(&b))
      return one->code == other->code && (one->system == other->system || one->system.empty() || other->system.empty());
  if (const auto* truth = std::get_if<bool>(&a)) return std::holds_alternative<bool>(b) && *truth == std::get<bool>(b);
  return order_of(a, b) == 0;
}

}  // namespace stepwise::forms
