// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <ostream>

#include "base/text.hpp"
#include "performance/catalogue/commands.hpp"
#include "performance/catalogue/open_source.hpp"
#include "performance/catalogue/twins.hpp"

namespace stepwise::catalogue {
namespace {

/// Prints one comparison and counts the differences.
std::size_t tell(std::ostream& out, const About& about, const char* on, const Comparison& comparison) {
  if (comparison.differences.empty()) {
    out << fmt::format("{:22} {:20} same: {} counted\n", about.id, on, with_commas(static_cast<std::int64_t>(comparison.counted)));
    return 0;
  }
  out << fmt::format("{:22} {:20} DIFFERENT\n", about.id, on);
  for (const auto& line : comparison.differences) out << "    " << line << "\n";
  return comparison.differences.size();
}

Result<std::size_t> compare_on(const Catalogue& catalogue, const story::Codings& codings, const story::Stories& stories,
                               const engine::Period& period, const char* on, std::ostream& out) {
  auto duck = Duck::open(2);
  if (!duck) return tl::unexpected<Fault>{duck.error()};
  if (auto taken = (*duck)->take(stories, codings); !taken) return tl::unexpected<Fault>{taken.error()};
  if (auto ready = ready_for_twins(**duck, catalogue.all().front().folder.parent_path(), period); !ready) return tl::unexpected<Fault>{ready.error()};
  std::size_t differences = 0;
  for (const About& about : catalogue.all()) {
    const auto comparison = compare_ready_twins(**duck, about, stories, period);
    if (!comparison) return tl::unexpected<Fault>{comparison.error()};
    differences += tell(out, about, on, *comparison);
  }
  return differences;
}

/// Every source, so that one that cannot be read is told before the rest is compared.
Result<std::vector<Opened>> open_all(const VerifyArguments& arguments, std::ostream& out) {
  std::vector<Opened> all;
  for (const Source& source : arguments.sources) {
    auto opened = open_source(source, arguments.today, out);
    if (!opened) return tl::unexpected<Fault>{opened.error()};
    all.push_back(std::move(*opened));
  }
  return all;
}

Result<std::size_t> compare_examples(const Catalogue& catalogue, const story::Codings& codings, std::ostream& out) {
  std::size_t differences = 0;
  for (const About& about : catalogue.all()) {
    const auto comparison = check_example(about, codings);
    if (!comparison) return tl::unexpected<Fault>{comparison.error()};
    differences += tell(out, about, "worked example", *comparison);
  }
  return differences;
}

}  // namespace

Result<std::size_t> verify_measures(const VerifyArguments& arguments, std::ostream& out) {
  if (arguments.random_people < 1) return fail(FaultKind::invalid, "Compare on one invented person or more: a comparison of nobody proves nothing.");
  const auto catalogue = Catalogue::load();
  if (!catalogue) return tl::unexpected<Fault>{catalogue.error()};
  const auto codings = story::Codings::load();
  if (!codings) return tl::unexpected<Fault>{codings.error()};
  const auto opened = open_all(arguments, out);
  if (!opened) return tl::unexpected<Fault>{opened.error()};
  auto differences = compare_examples(*catalogue, *codings, out);
  if (!differences) return differences;
  if (!has_duck()) {
    out << "The SQL twins were not run: this program was built without DuckDB.\n";
    return differences;
  }
  const auto invented = invented_stories(arguments.seed, arguments.random_people);
  const auto random = compare_on(*catalogue, *codings, invented, {invented.first_day, invented.last_day}, "invented stories", out);
  if (!random) return random;
  *differences += *random;
  for (std::size_t i = 0; i < opened->size(); ++i) {
    const Opened& one = (*opened)[i];
    const auto given = compare_on(*catalogue, *codings, one.stories, one.span, arguments.sources[i].cld ? "the file" : "the record", out);
    if (!given) return given;
    *differences += *given;
  }
  return differences;
}

}  // namespace stepwise::catalogue
