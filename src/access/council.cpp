// SPDX-License-Identifier: Apache-2.0
#include "access/council.hpp"

#include <algorithm>
#include <array>

#include "access/staff_rules.hpp"
#include "base/text.hpp"
#include "language/language.hpp"
#include "store/settings.hpp"

namespace stepwise::access {
namespace {

struct Range {
  std::string_view field;
  Message words;
  int least, most;
};
constexpr Range idle_range{"idle_minutes", noted("Minutes without activity"), 5, 120};
constexpr Range session_range{"session_hours", noted("Hours signed in"), 1, 24};
constexpr Range break_glass_range{"break_glass_hours", noted("Hours a restricted record stays open"), 1, 24};

void check(std::vector<Problem>& problems, const Range& range, std::string_view typed) {
  const auto number = parse_number(trim(typed));
  if (number && *number >= range.least && *number <= range.most) return;
  problems.push_back({std::string{range.field}, std::string{range.field},
                      t("{0} must be a whole number from {1} to {2}", t(range.words), range.least, range.most)});
}

constexpr std::array sign_off_table{
    SignOff{"worker", noted("The worker, where it costs what was estimated. A manager signs what goes beyond it")},
    SignOff{"peer_checked", noted("A colleague looks first, where it costs what was estimated. A manager signs what goes beyond it")},
    SignOff{"panel", noted("The worker, where it costs what was estimated. A panel signs what goes beyond it, and people wait for it")}};

bool is_sign_off(std::string_view code) { return std::ranges::find(sign_off_table, code, &SignOff::code) != sign_off_table.end(); }

int whole(std::string_view text) { return static_cast<int>(parse_number(trim(text)).value_or(0)); }

std::vector<std::pair<std::string_view, std::string>> values_of(const Council& council) {
  return {{"council.name", council.name},
          {"council.colour", council.colour},
          {"access.idle_minutes", std::to_string(council.idle_minutes)},
          {"access.session_hours", std::to_string(council.session_hours)},
          {"access.break_glass_hours", std::to_string(council.break_glass_hours)},
          {"council.la_code", council.la_code},
          {"plan.sign_off", council.plan_sign_off},
          {"thinking.star_licence", council.star_licence}};
}

void read_one(Council& council, const std::string& name, const std::string& value) {
  if (name == "council.name") council.name = value;
  if (name == "council.colour") council.colour = value;
  if (name == "access.idle_minutes") council.idle_minutes = whole(value);
  if (name == "access.session_hours") council.session_hours = whole(value);
  if (name == "access.break_glass_hours") council.break_glass_hours = whole(value);
  if (name == "council.la_code") council.la_code = value;
  if (name == "plan.sign_off" && is_sign_off(value)) council.plan_sign_off = value;
  if (name == "thinking.star_licence") council.star_licence = value;
}

}  // namespace

std::span<const SignOff> plan_sign_offs() { return sign_off_table; }

SessionLimits Council::limits() const {
  SessionLimits limits;
  limits.idle = seconds(60LL * idle_minutes);
  limits.absolute = seconds(3600LL * session_hours);
  return limits;
}

CouncilForm form_of(const Council& council) {
  return {council.name, council.colour, std::to_string(council.idle_minutes), std::to_string(council.session_hours),
          std::to_string(council.break_glass_hours), council.la_code, council.plan_sign_off, council.star_licence};
}

std::vector<Problem> council_problems(const CouncilForm& form) {
  std::vector<Problem> problems;
  if (trim(form.name).empty() || form.name.size() > 80 || !is_clean_utf8(form.name))
    problems.push_back({"name", "name", t("Enter the council’s name, 80 characters or fewer")});
  if (const auto sentence = colour_problem(trim(form.colour))) problems.push_back({"colour", "colour", *sentence});
  check(problems, idle_range, form.idle_minutes);
  check(problems, session_range, form.session_hours);
  check(problems, break_glass_range, form.break_glass_hours);
  const auto code = trim(form.la_code);
  if (!code.empty() && (code.size() != 3 || code.find_first_not_of("0123456789") != std::string_view::npos))
    problems.push_back({"la_code", "la_code", t("The council’s code in national returns is 3 digits, for example 503. Leave it empty when it is not known")});
  if (!is_sign_off(form.plan_sign_off)) problems.push_back({"plan_sign_off", "missing", t("Choose who signs plans")});
  if (form.star_licence.size() > 80 || !is_clean_utf8(form.star_licence)) problems.push_back({"star_licence", "star_licence", t("Enter the licence’s reference, 80 characters or fewer, or leave it empty")});
  return problems;
}

Council council_from(const CouncilForm& form) {
  return {std::string{trim(form.name)}, lower_ascii(trim(form.colour)), whole(form.idle_minutes), whole(form.session_hours),
          whole(form.break_glass_hours), std::string{trim(form.la_code)}, form.plan_sign_off, std::string{trim(form.star_licence)}};
}

Council read_council(store::ReadTx& tx) {
  Council council;
  for (const auto& [name, value] : store::all_settings(tx)) read_one(council, name, value);
  return council;
}

Result<void> change_council(store::WriteTx& tx, const Actor& actor, const Council& before, const Council& after) {
  if (read_council(tx) != before) return fail(FaultKind::stale, t("Someone else changed these settings first. Both versions are shown below"));
  if (before == after) return {};
  const auto was = values_of(before), is = values_of(after);
  for (std::size_t i = 0; i < is.size(); ++i)
    if (was[i].second != is[i].second) store::set_setting(tx, is[i].first, is[i].second, line_of(actor, "", ""));
  note_access_change(tx, StaffId{0}, "");
  return {};
}

}  // namespace stepwise::access
