// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/grid.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "practice/care_act/care_act.hpp"

namespace stepwise::allocation {
namespace {

constexpr std::size_t longest_words = 200, longest_code = 40;
constexpr std::int64_t most_tolerance = 100, most_contingency = 100'000'000'000;

template <class Kind>
std::optional<Kind> level_from(std::string_view typed) {
  if (typed.size() != 1 || typed[0] < '0' || typed[0] > '3') return std::nullopt;
  return static_cast<Kind>(typed[0] - '0');
}

constexpr std::array example_words{noted("Personal care"), noted("Eating and drinking"), noted("Home and safety"), noted("People and places"), noted("Work, learning and volunteering"), noted("Caring for a child"),
                                   noted("Nothing more is needed: it is met already"), noted("Help for a part of the day or a few times a week"), noted("Help several times on most days"), noted("Help nearly all the time"),
                                   noted("It would be a nuisance, and could be put right later"), noted("Health, mood or the home would slowly get worse"), noted("Harm is likely within twelve weeks"),
                                   noted("Serious harm is likely within days")};

std::string need_name(std::size_t need) { return t(name_of(static_cast<Need>(need))); }
std::string risk_name(std::size_t risk) { return t(name_of(static_cast<Risk>(risk))); }

/// "Personal care, Much, High risk": where a cell stands, for its problem.
std::string place_of(const Area& area, std::size_t need, std::size_t risk) { return t("{0}, {1}, {2}", area.words, need_name(need), risk_name(risk)); }

/// What is amiss with one cell, compared with the one before it along each axis; "" for nothing.
std::string amiss(const Area& area, std::size_t need, std::size_t risk) {
  const std::int64_t pence = area.pence[need][risk];
  if (pence == no_amount) return t("Enter an amount for {0}", place_of(area, need, risk));
  if (pence < 0 || pence > most_pence) return t("Enter an amount from £0.00 to £1,000,000.00 for {0}", place_of(area, need, risk));
  if (need == 0) return pence == 0 ? std::string{} : t("Enter 0 for {0}: where nothing more is needed, nothing is added", place_of(area, need, risk));
  if (area.pence[need - 1][risk] > pence) return t("{0} must not be less than {1} at the same risk", place_of(area, need, risk), need_name(need - 1));
  if (risk > 0 && area.pence[need][risk - 1] > pence) return t("{0} must not be less than {1} at the same need", place_of(area, need, risk), risk_name(risk - 1));
  return {};
}

void check_cells(const Area& area, std::vector<Problem>& problems) {
  for (std::size_t need = 0; need < level_count; ++need)
    for (std::size_t risk = 0; risk < level_count; ++risk)
      if (auto words = amiss(area, need, risk); !words.empty()) problems.push_back({cell_field(area.code, need, risk), "cell", std::move(words), Weight::wrong});
}

void check_area(const Area& area, std::vector<Problem>& problems) {
  const std::string field = "area_" + area.code;
  if (trim(area.words).empty()) problems.push_back({field, "area.words", t("Enter what this area is called"), Weight::wrong});
  if (area.words.size() > longest_words) problems.push_back({field, "area.long", t("Use 200 characters or fewer for the name of an area"), Weight::wrong});
  if (area.code.empty() || code_of(area.code) != area.code) problems.push_back({field, "area.code", t("Use small letters, digits and underscores for the code of an area"), Weight::wrong});
  check_cells(area, problems);
}

void check_descriptors(const Grid& grid, std::vector<Problem>& problems) {
  for (std::size_t level = 0; level < level_count; ++level) {
    if (trim(grid.need_words[level]).empty()) problems.push_back({"need_words_" + std::to_string(level), "need.words", t("Say in plain words what “{0}” means", need_name(level)), Weight::wrong});
    if (trim(grid.risk_words[level]).empty()) problems.push_back({"risk_words_" + std::to_string(level), "risk.words", t("Say in plain words what “{0}” means", risk_name(level)), Weight::wrong});
    for (const auto* words : {&grid.need_words[level], &grid.risk_words[level]})
      if (words->find('\n') != std::string::npos || words->size() > longest_words)
        problems.push_back({(words == &grid.need_words[level] ? "need_words_" : "risk_words_") + std::to_string(level), "words.long", t("Use one line of 200 characters or fewer"), Weight::wrong});
  }
}

}  // namespace

std::span<const Message> shipped_words() { return example_words; }

std::optional<Need> need_from(std::string_view typed) { return level_from<Need>(typed); }
std::optional<Risk> risk_from(std::string_view typed) { return level_from<Risk>(typed); }

Message name_of(Need need) {
  switch (need) {
    case Need::none: return noted("None");
    case Need::some: return noted("Some");
    case Need::much: return noted("Much");
    case Need::nearly_all: return noted("Nearly all the time");
  }
  return noted("None");
}

Message name_of(Risk risk) {
  switch (risk) {
    case Risk::low: return noted("Low risk");
    case Risk::moderate: return noted("Moderate risk");
    case Risk::high: return noted("High risk");
    case Risk::severe: return noted("Severe risk");
  }
  return noted("Low risk");
}

const Area* Grid::find(std::string_view code) const {
  const auto at = std::ranges::find(areas, code, &Area::code);
  return at == areas.end() ? nullptr : &*at;
}

GridState state_of(const Grid& grid, bool asked) {
  if (grid.published_at) return GridState::published;
  if (grid.dropped_at) return GridState::dropped;
  return asked ? GridState::waiting : GridState::draft;
}

Message state_words(GridState state) {
  switch (state) {
    case GridState::draft: return noted("Draft");
    case GridState::waiting: return noted("Waiting for somebody else to agree");
    case GridState::published: return noted("Published");
    case GridState::dropped: return noted("Dropped");
  }
  return noted("Draft");
}

bool may_change(const Grid& grid, std::int64_t staff) { return grid.made_by == staff; }
bool may_publish(const Grid& grid, std::int64_t staff) { return !may_change(grid, staff); }

std::string cell_field(std::string_view area, std::size_t need, std::size_t risk) {
  return "cell_" + std::string{area} + "_" + std::to_string(need) + "_" + std::to_string(risk);
}

std::vector<Problem> problems_of(const Grid& grid) {
  std::vector<Problem> problems;
  if (trim(grid.name).empty() || grid.name.size() > longest_words) problems.push_back({"name", "name", t("Enter a name of 200 characters or fewer for the grid"), Weight::wrong});
  if (grid.tolerance_percent < 0 || grid.tolerance_percent > most_tolerance) problems.push_back({"tolerance", "tolerance", t("Enter a whole percentage from 0 to 100"), Weight::wrong});
  if (grid.contingency_pence < 0 || grid.contingency_pence > most_contingency) problems.push_back({"contingency", "contingency", t("Enter what is kept apart for a year as pounds, like 250000"), Weight::wrong});
  check_descriptors(grid, problems);
  if (grid.areas.empty()) problems.push_back({"area_new", "areas.none", t("Add at least one area"), Weight::wrong});
  if (grid.areas.size() > most_areas) problems.push_back({"name", "areas.many", t("Use {0} areas or fewer", static_cast<int>(most_areas)), Weight::wrong});
  std::set<std::string> seen, grouped;
  for (const Area& area : grid.areas) {
    if (!seen.insert(area.code).second) problems.push_back({"area_" + area.code, "area.twice", t("There are two areas called {0}. Give one of them another name", area.words), Weight::wrong});
    for (const auto& outcome : area.outcomes)
      if (!care_act::specified_outcome(outcome)) problems.push_back({"outcomes_" + area.code, "outcome.unknown", t("“{0}” is none of the ten outcomes. A copy of the grid in force names them", outcome), Weight::wrong});
      else if (!grouped.insert(outcome).second) problems.push_back({"outcomes_" + area.code, "outcome.twice", t("An outcome belongs to one area. Take it out of the others"), Weight::wrong});
    check_area(area, problems);
  }
  return problems;
}

std::vector<std::string> outcomes_left_out(const Grid& grid) {
  std::vector<std::string> left;
  for (const auto& outcome : care_act::specified_outcomes())
    if (std::ranges::none_of(grid.areas, [&](const Area& area) { return std::ranges::find(area.outcomes, outcome.key) != area.outcomes.end(); })) left.emplace_back(outcome.key);
  return left;
}

std::vector<Problem> start_problems(const Grid& grid, std::optional<Date> last_published_from, Date today) {
  if (grid.from_on < today) return {{"from", "from.past", t("Choose the day from which it counts: today or later"), Weight::wrong}};
  if (last_published_from && grid.from_on <= *last_published_from)
    return {{"from", "from.overlaps", t("Choose a day after {0}, when the grid that was published last begins", long_date(*last_published_from)), Weight::wrong}};
  return {};
}

std::string code_of(std::string_view words) {
  std::string code;
  for (const char c : lower_ascii(words)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) code += c;
    else if (!code.empty() && code.back() != '_') code += '_';
  }
  if (code.size() > longest_code) code.resize(longest_code);
  while (!code.empty() && code.back() == '_') code.pop_back();
  return code;
}

std::string pence_text(const Area& area) {
  std::string text;
  for (const auto& row : area.pence)
    for (const std::int64_t pence : row) text += (text.empty() ? "" : " ") + std::to_string(pence);
  return text;
}

bool read_pence(std::string_view text, Area& area) {
  const auto words = split(text, ' ');
  if (words.size() != level_count * level_count) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto pence = parse_number(words[i]);
    if (!pence) return false;
    area.pence[i / level_count][i % level_count] = *pence;
  }
  return true;
}

}  // namespace stepwise::allocation
