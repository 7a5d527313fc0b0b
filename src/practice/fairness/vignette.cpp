// SPDX-License-Identifier: Apache-2.0
#include "practice/fairness/vignette.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <set>

#include "base/share.hpp"
#include "language/language.hpp"
#include "practice/allocation/grid.hpp"
#include "practice/care_act/care_act.hpp"

namespace stepwise::fairness {
namespace {

constexpr std::int64_t fewest_to_compare = 2;

Result<Vignette> vignette_of(const toml::table& table) {
  Vignette one{table["code"].value_or(std::string{}), table["title"].value_or(std::string{}), table["heard"].value_or(std::string{}), {}};
  if (one.code.empty() || one.title.empty() || one.heard.empty()) return fail(FaultKind::invalid, t("Each vignette needs a code, a title and what was heard"));
  if (const auto* areas = table["areas"].as_array())
    for (const auto& area : *areas) one.areas.push_back(area.value_or(std::string{}));
  for (const auto& area : one.areas)
    if (!care_act::need_area(area)) return fail(FaultKind::invalid, t("In the vignette {0}: there is no area {1}", one.code, area));
  if (one.areas.empty()) return fail(FaultKind::invalid, t("In the vignette {0}: name the areas that are graded", one.code));
  return one;
}

}  // namespace

Result<std::vector<Vignette>> vignettes_from(std::string_view text) {
  std::vector<Vignette> all;
  std::set<std::string, std::less<>> codes;
  try {
    const toml::table table = toml::parse(text);
    const auto* list = table["vignette"].as_array();
    if (list == nullptr) return fail(FaultKind::invalid, t("The vignettes are not there. Write each as a table named vignette"));
    for (const auto& entry : *list) {
      if (!entry.is_table()) return fail(FaultKind::invalid, t("Write each as a table named vignette"));
      auto one = vignette_of(*entry.as_table());
      if (!one) return tl::unexpected{one.error()};
      if (!codes.insert(one->code).second) return fail(FaultKind::invalid, t("Two vignettes have the code {0}", one->code));
      all.push_back(std::move(*one));
    }
  } catch (const toml::parse_error& error) {
    return fail(FaultKind::invalid, t("The vignettes cannot be read: {0}", error.description()));
  }
  return all;
}

Result<std::vector<Vignette>> load_vignettes() {
  auto text = read_shared("lists/vignettes.toml");
  if (!text) return tl::unexpected{text.error()};
  return vignettes_from(*text);
}

bool may_grade(const Round& round, Mine mine) { return !round.closed_on && mine != Mine::finished; }
bool may_compare(const Round& round, Mine mine) { return round.finished >= fewest_to_compare && !may_grade(round, mine); }

std::size_t left_to_grade(const std::vector<Vignette>& vignettes, const Grades& grades) {
  std::size_t left = 0;
  for (const Vignette& vignette : vignettes)
    for (const auto& area : vignette.areas) left += std::ranges::none_of(grades, [&](const Grade& one) { return one.vignette == vignette.code && one.area == area; }) ? 1 : 0;
  return left;
}

std::string need_field(std::string_view area) { return "need_" + std::string{area}; }
std::string risk_field(std::string_view area) { return "risk_" + std::string{area}; }

std::vector<Problem> problems_of(const Vignette& vignette, const http::Fields& typed) {
  std::vector<Problem> problems;
  for (const auto& area : vignette.areas) {
    const auto need = allocation::need_from(typed.get(need_field(area)));
    const std::string words = t(care_act::words_of(*care_act::need_area(area)));
    if (!need) problems.push_back({need_field(area), "need.missing", t("{0}: choose how much help is needed", words)});
    else if (*need != allocation::Need::none && !allocation::risk_from(typed.get(risk_field(area)))) problems.push_back({risk_field(area), "risk.missing", t("{0}: choose what could go wrong", words)});
  }
  return problems;
}

Grades grades_from(const Vignette& vignette, const http::Fields& typed) {
  Grades grades;
  for (const auto& area : vignette.areas) {
    const int need = static_cast<int>(allocation::need_from(typed.get(need_field(area))).value_or(allocation::Need::none));
    const int risk = need == 0 ? 0 : static_cast<int>(allocation::risk_from(typed.get(risk_field(area))).value_or(allocation::Risk::low));
    grades.push_back({vignette.code, area, need, risk});
  }
  return grades;
}

}  // namespace stepwise::fairness
