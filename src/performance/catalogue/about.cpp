// SPDX-License-Identifier: Apache-2.0
#include "performance/catalogue/about.hpp"

#include <algorithm>
#include <array>
#include <toml++/toml.h>

#include "base/share.hpp"

namespace stepwise::catalogue {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Fault> refuse(const fs::path& file, const std::string& why) {
  return fail(FaultKind::unavailable, "measures/" + file.parent_path().filename().string() + "/about.toml: " + why);
}

/// Reads named texts of one table and remembers the first that is not there.
class Reader {
 public:
  explicit Reader(const toml::table& table) : table_{table} {}
  std::string text(std::string_view name) {
    if (const auto value = table_[name].value<std::string>()) return *value;
    if (missing.empty()) missing = name;
    return "";
  }
  int number(std::string_view name) {
    if (const auto value = table_[name].value<std::int64_t>()) return static_cast<int>(*value);
    if (missing.empty()) missing = name;
    return 0;
  }
  std::string missing;

 private:
  const toml::table& table_;
};

std::optional<Direction> direction_from(std::string_view word) {
  if (word == "up") return Direction::up;
  if (word == "down") return Direction::down;
  return word == "neither" ? std::optional{Direction::neither} : std::nullopt;
}

void read_figures(const toml::table& table, About& about) {
  const auto* figures = table["figures"].as_array();
  if (figures == nullptr) return;
  for (const auto& node : *figures) {
    const auto* one = node.as_table();
    if (one == nullptr) continue;
    Reader reader{*one};
    about.figures.push_back({reader.text("place"), reader.text("figure"), reader.text("when"), reader.text("source"),
                             (*one)["target"].value_or(false)});
  }
}

std::optional<engine::Period> read_example(const toml::table& table) {
  const auto day = [&](std::string_view name) { return Date::parse_iso(table[name].value<std::string>().value_or("")); };
  const auto from = day("example_from"), to = day("example_to");
  if (!from || !to) return std::nullopt;
  return engine::Period{story::day_of(*from), story::day_of(*to)};
}

Computable computable_from(std::string_view word) {
  if (word == "record") return Computable::record;
  return word == "partly" ? Computable::partly : Computable::fully;
}

Result<About> read_about(const fs::path& file) {
  toml::table table;
  try {
    table = toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    return refuse(file, "line " + std::to_string(error.source().begin.line) + ": " + std::string{error.description()} + ".");
  }
  About about;
  Reader reader{table};
  about.id = file.parent_path().filename().string();
  about.folder = file.parent_path();
  about.title = reader.text("title");
  about.short_title = reader.text("short_title");
  about.meaning = reader.text("meaning");
  about.numerator = reader.text("numerator");
  about.denominator = reader.text("denominator");
  about.unit = reader.text("unit");
  about.window = reader.text("window");
  about.source = reader.text("source");
  about.area = reader.text("area");
  about.area_title = reader.text("area_title");
  about.approximates = reader.text("approximates");
  about.not_the_same_as = reader.text("not_the_same_as");
  about.comparable = reader.text("comparable");
  about.apart = table["apart"].value_or(std::string{});
  about.population = table["population"].value_or(std::string{});
  about.order = reader.number("order");
  about.settles_after_days = reader.number("settles_after_days");
  about.computable = computable_from(reader.text("computable"));
  const auto direction = direction_from(reader.text("direction"));
  if (!reader.missing.empty()) return refuse(file, "'" + reader.missing + "' is missing. Add it.");
  if (!direction) return refuse(file, "'direction' has to be up, down or neither.");
  about.direction = *direction;
  read_figures(table, about);
  about.example = read_example(table);
  about.measure = engine::find_measure(about.id);
  if (about.measure == nullptr) return refuse(file, "no measure of this name was built into the program.");
  return about;
}

/// The six areas in the order of six-steps.md 1, with progression beside short-term help.
constexpr std::array<std::string_view, 7> areas{"front-door", "hospital", "short-term", "progression", "long-term", "workforce", "governance"};
std::ptrdiff_t area_number(std::string_view area) { return std::ranges::find(areas, area) - areas.begin(); }

}  // namespace

Result<Catalogue> Catalogue::load() {
  return shared_path("measures").and_then([](const fs::path& folder) { return load(folder); });
}

Result<Catalogue> Catalogue::load(const fs::path& folder) {
  Catalogue catalogue;
  for (const engine::Measure& measure : engine::all_measures()) {
    auto about = read_about(folder / measure.id / "about.toml");
    if (!about) return tl::unexpected<Fault>{about.error()};
    catalogue.all_.push_back(std::move(*about));
  }
  std::ranges::sort(catalogue.all_, [](const About& a, const About& b) {
    return std::pair{area_number(a.area), a.order} < std::pair{area_number(b.area), b.order};
  });
  return catalogue;
}

const About* Catalogue::find(std::string_view id) const {
  const auto at = std::ranges::find(all_, id, &About::id);
  return at == all_.end() ? nullptr : &*at;
}

}  // namespace stepwise::catalogue
