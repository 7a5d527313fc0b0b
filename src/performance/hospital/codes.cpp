// SPDX-License-Identifier: Apache-2.0
#include "performance/hospital/codes.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/csv.hpp"
#include "base/share.hpp"

namespace stepwise::hospital {
namespace {

constexpr std::array<std::string_view, 5> fields{"admission_method", "discharge_method", "discharge_destination", "treatment_function", "management_type"};
constexpr std::array<std::string_view, 4> rules{"not_counted", "emergency", "not_readmission", "died"};

std::optional<Field> field_from(std::string_view name) {
  const auto at = std::ranges::find(fields, name);
  return at == fields.end() ? std::nullopt : std::optional{static_cast<Field>(at - fields.begin())};
}

}  // namespace

Result<SpellCodes> SpellCodes::load() { return read_shared("lists/hospital_code.csv").and_then([](const std::string& text) { return from_csv(text); }); }

Result<SpellCodes> SpellCodes::from_csv(std::string_view text) {
  SpellCodes codes;
  std::string fault;
  const auto read = read_csv(text, [&](std::size_t line, std::span<const std::string> cells) {
    if (line == 1 || !fault.empty()) return;
    const auto field = cells.size() < 4 ? std::nullopt : field_from(cells[1]);
    const bool sound = field && std::ranges::find(rules, cells[0]) != rules.end() && (cells[3] == "is" || cells[3] == "begins") && !cells[2].empty();
    if (!sound) fault = "lists/hospital_code.csv: line " + std::to_string(line) + " does not name a rule, a field, a value and 'is' or 'begins'. Correct it.";
    else codes.codes_.push_back({cells[0], cells[2], *field, cells[3] == "begins"});
  });
  if (!read) return tl::unexpected<Fault>{read.error()};
  if (!fault.empty()) return fail(FaultKind::unavailable, fault);
  return codes;
}

bool SpellCodes::names(std::string_view rule, Field field, std::string_view value) const {
  return std::ranges::any_of(codes_, [&](const Code& code) {
    return code.rule == rule && code.field == field && (code.begins ? value.starts_with(code.value) : value == code.value);
  });
}

}  // namespace stepwise::hospital
