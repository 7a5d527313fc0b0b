// SPDX-License-Identifier: Apache-2.0
#include "access/room_settings.hpp"

#include <algorithm>

#include "base/money.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "store/settings.hpp"

namespace stepwise::access {
namespace {

std::string shown(const RoomSetting& setting, std::int64_t value) {
  return setting.is_pence ? Money{value}.words().substr(std::string_view{"£"}.size()) : std::to_string(value);
}

std::optional<std::int64_t> read(const RoomSetting& setting, std::string_view typed) {
  if (!setting.is_pence) return parse_number(trim(typed));
  const auto money = Money::parse(trim(typed));
  return money ? std::optional{money->pence} : std::nullopt;
}

bool fits(const RoomSetting& setting, std::string_view typed) {
  const auto value = read(setting, typed);
  return value && *value >= setting.number.least && *value <= setting.number.most;
}

std::string field_of(const RoomSetting& setting) {
  std::string field{setting.number.name};
  std::ranges::replace(field, '.', '_');
  return field;
}

}  // namespace

std::vector<RoomNumber> room_numbers(store::ReadTx& tx, std::span<const RoomSetting> settings) {
  std::vector<RoomNumber> numbers;
  for (const RoomSetting& setting : settings) {
    const std::string value = shown(setting, store::number_setting(tx, setting.number));
    numbers.push_back({setting, field_of(setting), value, value});
  }
  return numbers;
}

std::vector<RoomNumber> room_numbers(std::vector<RoomNumber> kept, const http::Fields& typed) {
  for (RoomNumber& number : kept) {
    if (!typed.has(number.field)) continue;
    number.typed = typed.get(number.field);
    number.was = typed.get("was_" + number.field);
  }
  return kept;
}

std::vector<Problem> room_problems(std::span<const RoomNumber> numbers) {
  std::vector<Problem> problems;
  for (const auto& [setting, field, typed, was] : numbers) {
    if (fits(setting, typed)) continue;
    const std::string least = shown(setting, setting.number.least), most = shown(setting, setting.number.most);
    problems.push_back({field, field, setting.is_pence ? t("{0}: enter pounds from {1} to {2}", t(setting.label), least, most)
                                                       : t("{0}: enter a whole number from {1} to {2}", t(setting.label), least, most)});
  }
  return problems;
}

std::vector<Html> room_fields(std::span<const RoomNumber> numbers, const std::vector<Problem>& problems) {
  std::vector<Html> fields;
  if (!numbers.empty()) fields.push_back(section_heading(t("Days and sums of the work")));
  for (const auto& [setting, field, typed, was] : numbers) {
    fields.push_back(govuk::input({.name = field, .label = t(setting.label), .hint = t(setting.hint), .value = typed, .problems = problems, .classes = "govuk-input--width-5",
                                   .autocomplete = "off", .inputmode = setting.is_pence ? "decimal" : "numeric", .prefix = setting.is_pence ? govuk::Affix{Html{"£"}} : govuk::Affix{}}));
    fields.push_back(govuk::hidden_field("was_" + field, was));
  }
  return fields;
}

Result<void> change_room_numbers(store::WriteTx& tx, const Actor& actor, std::span<const RoomNumber> numbers) {
  for (const auto& [setting, field, typed, was] : numbers) {
    if (typed == was) continue;
    if (shown(setting, store::number_setting(tx, setting.number)) != was) return fail(FaultKind::stale, t("Someone else changed these settings first. Both versions are shown below"));
    store::set_setting(tx, setting.number.name, std::to_string(read(setting, typed).value_or(setting.number.usual)), line_of(actor, "", ""));
  }
  return {};
}

}  // namespace stepwise::access
