// SPDX-License-Identifier: Apache-2.0
#include "performance/returns/quality.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "language/language.hpp"

namespace stepwise::returns {
namespace {

using nlohmann::json;

std::vector<std::pair<std::string, std::uint64_t>> most_first(const std::map<std::string, std::uint64_t>& teams) {
  std::vector<std::pair<std::string, std::uint64_t>> out{teams.begin(), teams.end()};
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return a.second > b.second; });
  if (out.size() > most_teams) out.resize(most_teams);
  return out;
}

/// Anything else in the column may be anybody's name.
bool is_code(std::string_view council) {
  return council.size() == 3 && std::ranges::all_of(council, [](char c) { return c >= '0' && c <= '9'; });
}

void worst_first(std::vector<FieldQuality>& fields) {
  std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> modules;
  for (const auto& field : fields) modules[field.module].first += field.failed, modules[field.module].second += field.warned;
  std::ranges::stable_sort(fields, [&](const FieldQuality& a, const FieldQuality& b) {
    return std::tuple{modules[b.module], a.module, b.failed, b.warned} < std::tuple{modules[a.module], b.module, a.failed, a.warned};
  });
}

json json_of(const Trouble& trouble) {
  json teams = json::array();
  for (const auto& [name, count] : trouble.teams) teams.push_back({name, count});
  return {{"words", trouble.words}, {"warning", trouble.warning}, {"count", trouble.count}, {"sentence", trouble.sentence}, {"rows", trouble.rows}, {"teams", std::move(teams)}};
}

json json_of(const FieldQuality& field) {
  json troubles = json::array();
  for (const auto& trouble : field.troubles) troubles.push_back(json_of(trouble));
  return {{"module", field.module}, {"field", field.field}, {"needed", field.needed}, {"failed", field.failed}, {"warned", field.warned}, {"troubles", std::move(troubles)}};
}

json json_of(const std::optional<Date>& day) { return day ? json(day->days()) : json(nullptr); }
std::optional<Date> day_from(const json& value) { return value.is_null() ? std::nullopt : std::optional{Date{value.get<std::int32_t>()}}; }

Trouble trouble_from(const json& value) {
  Trouble trouble{value.at("words"), value.at("warning"), value.at("count"), value.at("sentence"), value.at("rows"), {}};
  for (const auto& team : value.at("teams")) trouble.teams.emplace_back(team.at(0), team.at(1));
  return trouble;
}

FieldQuality field_from(const json& value) {
  FieldQuality field{value.at("module"), value.at("field"), value.at("needed"), value.at("failed"), value.at("warned"), {}};
  for (const auto& trouble : value.at("troubles")) field.troubles.push_back(trouble_from(trouble));
  return field;
}

}  // namespace

void Gatherer::found(const cld::Finding& finding) {
  Seen& seen = seen_[{finding.field, finding.problem}];
  if (seen.sentence.empty()) seen.sentence = finding.sentence;
  if (seen.rows.size() < most_rows) seen.rows.push_back(finding.row);
  if (!finding.team.empty()) ++seen.teams[finding.team];
}

std::vector<Trouble> Gatherer::troubles_of(int field, const cld::FieldCounts& counts) const {
  std::vector<Trouble> troubles;
  for (std::size_t number = 0; number < cld::problems; ++number) {
    const auto problem = static_cast<cld::Problem>(number);
    const std::uint64_t count = problem > cld::Problem::blank_allowed ? counts.of(problem) : 0;
    if (count == 0) continue;
    Trouble trouble{std::string{cld::problem_words(problem)}, cld::is_warning(problem), count, {}, {}, {}};
    if (const auto seen = seen_.find({field, problem}); seen != seen_.end()) {
      trouble.sentence = seen->second.sentence;
      trouble.rows = seen->second.rows;
      std::ranges::sort(trouble.rows);
      trouble.teams = most_first(seen->second.teams);
    }
    troubles.push_back(std::move(trouble));
  }
  std::ranges::stable_sort(troubles, [](const Trouble& a, const Trouble& b) { return std::tuple{a.warning, b.count} < std::tuple{b.warning, a.count}; });
  return troubles;
}

Quality Gatherer::gather(const cld::CheckReport& report) const {
  Quality quality{report.rows, report.rows_failed, report.failed(), report.warned(), {}, report.period_start, report.period_end, report.notes(), {}};
  for (const auto& [council, rows] : report.councils)
    if (is_code(council)) quality.councils.push_back(council);
  for (std::size_t i = 0; i < report.fields.size(); ++i) {
    const auto& counts = report.fields[i];
    if (counts.failed() + counts.warned() == 0) continue;
    const auto& field = table_.fields()[i];
    quality.fields.push_back({field.module, field.name, counts.of(cld::Status::mandatory), counts.failed(), counts.warned(), troubles_of(static_cast<int>(i), counts)});
  }
  cld::FieldCounts rows;
  rows.cells[0] = report.whole_rows;
  if (rows.failed() + rows.warned() > 0) quality.fields.push_back({std::string{kept("Whole rows")}, "", 0, rows.failed(), rows.warned(), troubles_of(cld::no_field, rows)});
  worst_first(quality.fields);
  return quality;
}

std::string write_quality(const Quality& quality) {
  json fields = json::array();
  for (const auto& field : quality.fields) fields.push_back(json_of(field));
  return json{{"rows", quality.rows}, {"rows_failed", quality.rows_failed}, {"failures", quality.failures}, {"warnings", quality.warnings}, {"councils", quality.councils},
              {"stated_start", json_of(quality.stated_start)}, {"stated_end", json_of(quality.stated_end)}, {"notes", quality.notes}, {"fields", std::move(fields)}}
      .dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Quality> read_quality(std::string_view text) {
  try {
    const json value = json::parse(text);
    Quality quality{value.at("rows"), value.at("rows_failed"), value.at("failures"), value.at("warnings"), value.at("councils"),
                    day_from(value.at("stated_start")), day_from(value.at("stated_end")), value.at("notes"), {}};
    for (const auto& field : value.at("fields")) quality.fields.push_back(field_from(field));
    return quality;
  } catch (const json::exception&) {
    return fail(FaultKind::unavailable, t("What was found in this file cannot be read back. Download its problems instead."));
  }
}

}  // namespace stepwise::returns
