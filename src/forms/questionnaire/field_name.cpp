// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/field_name.hpp"

#include <algorithm>
#include <charconv>

namespace stepwise::forms {
namespace {

/// A number without leading zeros, of at most five digits, taken off the front.
std::optional<int> take_number(std::string_view& text) {
  int value{};
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const auto length = static_cast<std::size_t>(stop - text.data());
  if (error != std::errc{} || text[0] == '-' || length > 5 || (length > 1 && text[0] == '0')) return std::nullopt;
  text.remove_prefix(length);
  return value;
}

}  // namespace

std::optional<FieldName> FieldName::read(std::string_view field) {
  if (field.empty() || (field[0] != 'q' && field[0] != 'r')) return std::nullopt;
  FieldName out;
  out.kind = field[0];
  field.remove_prefix(1);
  const auto item = take_number(field);
  if (!item) return std::nullopt;
  out.item = *item;
  while (field.starts_with('-')) {
    field.remove_prefix(1);
    const auto repeat = take_number(field);
    if (!repeat || *repeat >= most_entries || out.repeats.size() > 20) return std::nullopt;
    out.repeats.push_back(*repeat);
  }
  if (std::ranges::find(answer_parts, field) == std::end(answer_parts) || (out.kind == 'r' && !field.empty())) return std::nullopt;
  out.part = field;
  return out;
}

std::string FieldName::write() const {
  std::string out(1, kind);
  out += std::to_string(item);
  for (const int repeat : repeats) {
    out += '-';
    out += std::to_string(repeat);
  }
  out += part;
  return out;
}

}  // namespace stepwise::forms
