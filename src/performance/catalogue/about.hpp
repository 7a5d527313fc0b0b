// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "performance/engine/measure.hpp"

namespace stepwise::catalogue {

enum class Direction { up, down, neither };
/// How much of a measure Client Level Data can give.
/// `record`: nothing of it; it needs what only the record holds.
enum class Computable { fully, partly, record };

/// A figure a named place set or saw, with where it is written.
struct Reference {
  std::string place, figure, when, source;
  bool is_target = false;  ///< set as a target there; else observed
};

/// What a measure means, from measures/<id>/about.toml.
struct About {
  std::string id, title, short_title, meaning;
  std::string numerator, denominator, unit;   ///< in words; `unit` is what one counted thing is called
  std::string window, source, area, area_title;
  Direction direction = Direction::neither;
  Computable computable = Computable::fully;
  std::string approximates;                   ///< what it misses, when partly
  std::string not_the_same_as;                ///< what it must not be confused with
  std::string comparable;                     ///< whether, and with which published figure
  std::string apart;                          ///< what is counted beside the figure because it is not known; "" when nothing is
  std::string population = {};                ///< of whom it is also a rate per 100,000: 18_to_64, 65_and_above, 18_and_above; "": of nobody
  int order = 0;                              ///< within its area
  std::optional<engine::Period> example;      ///< of which the worked example speaks; left out: all time
  int settles_after_days = 0;                 ///< months whose end is nearer than this are provisional
  std::vector<Reference> figures;
  const engine::Measure* measure = nullptr;
  std::filesystem::path folder;
};

/// All measures with their meanings, in the order of the catalogue.
class Catalogue {
 public:
  static Result<Catalogue> load();
  static Result<Catalogue> load(const std::filesystem::path& measures_folder);
  const std::vector<About>& all() const { return all_; }
  const About* find(std::string_view id) const;

 private:
  std::vector<About> all_;
};

}  // namespace stepwise::catalogue
