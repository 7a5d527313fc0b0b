// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/cld.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>

#include "base/text.hpp"
#include "performance/cld/parts.hpp"
#include "performance/cld/people.hpp"

namespace stepwise::cld {
namespace {

/// The names of one council's teams, and from numbers of all files to numbers of the council.
struct CouncilTeams {
  std::vector<std::string> names{""};
  std::vector<std::uint16_t> numbers;
};

/// From rows to stories, a council at a time.
class MakingStories {
 public:
  MakingStories(const Reading& reading, const Chosen& chosen, const Telling& telling, Product product)
      : reading_{reading}, making_{chosen.servings, reading.lines_before(), reading.piece_counts(), telling, product} {}

  void make(Loaded& loaded) {
    const auto codes = reading_.councils();
    std::vector<CouncilTeams> teams(codes.size());
    std::vector<LinkedPeople> linked(codes.size());
    std::atomic<std::size_t> next_council{0};
    in_parallel(reading_.threads(), [&](unsigned) {
      for (std::size_t i = next_council++; i < codes.size(); i = next_council++) {
        teams[i] = teams_of(codes[i]);
        for (const auto& reader : reading_.readers())
          if (const auto* rows = reader->council(codes[i])) add_linked(rows->links, making_, linked[i]);
      }
    });
    std::vector<Made> made(codes.size() * parts_a_council);
    std::atomic<std::size_t> next{0};
    in_parallel(reading_.threads(), [&](unsigned) {
      for (std::size_t i = next++; i < made.size(); i = next++) {
        const std::size_t council = i / parts_a_council;
        made[i] = make_shard(buckets_of(codes[council], i % parts_a_council), making_, {teams[council].numbers, linked[council]});
      }
    });
    for (std::size_t i = 0; i < codes.size(); ++i) collect(codes[i], std::move(teams[i].names), {made.data() + i * parts_a_council, parts_a_council}, loaded);
  }

 private:
  std::vector<const Bucket*> buckets_of(std::uint32_t code, std::size_t part) const {
    std::vector<const Bucket*> buckets;
    for (const auto& reader : reading_.readers())
      if (const auto* rows = reader->council(code)) buckets.push_back(&rows->parts[part]);
    return buckets;
  }

  CouncilTeams teams_of(std::uint32_t code) const {
    const auto& all = reading_.teams().names();
    CouncilTeams teams;
    teams.numbers.assign(all.size(), 0);
    if (all.size() == 1) return teams;
    std::vector<char> seen(all.size());
    for (std::size_t part = 0; part < parts_a_council; ++part)
      for (const Bucket* bucket : buckets_of(code, part))
        bucket->each([&](const FileRow& row) { seen[row.event.team] = 1; });
    for (std::size_t team = 1; team < all.size(); ++team)
      if (seen[team] != 0) teams.names.push_back(all[team]);
    std::sort(teams.names.begin() + 1, teams.names.end());
    for (std::size_t team = 1; team < all.size(); ++team)
      if (seen[team] != 0)
        teams.numbers[team] = static_cast<std::uint16_t>(std::lower_bound(teams.names.begin() + 1, teams.names.end(), all[team]) - teams.names.begin());
    return teams;
  }

  static void collect(std::uint32_t code, std::vector<std::string> teams, std::span<Made> parts, Loaded& loaded) {
    story::Council council{fmt::format("{:03}", code), std::move(teams), {}};
    Report& report = loaded.report;
    for (Made& made : parts) {
      report.used += made.used;
      report.repeated += made.repeated;
      if (const auto dead = made.filtered[static_cast<std::size_t>(Filtered::starts_after_death)]; dead > 0) report.unusable[Unusable::starts_after_death].rows += dead;
      report.not_chosen += made.filtered[static_cast<std::size_t>(Filtered::not_chosen)];
      for (const auto outside : {Filtered::died_before, Filtered::starts_after, Filtered::open_and_no_service, Filtered::ends_before, Filtered::ends_after})
        report.outside += made.filtered[static_cast<std::size_t>(outside)];
      if (made.shard.people() > 0) council.shards.push_back(std::move(made.shard));
    }
    loaded.stories.councils.push_back(std::move(council));
  }

  const Reading& reading_;
  Making making_;
};

constexpr std::size_t most_first_rows = 5;

void tell(const Reading& reading, Report& report) {
  Day first_period = story::no_day, last_period = 0;
  const auto counts = reading.counts();
  for (std::size_t group = 0; group < counts.size(); ++group) {
    if (counts[group].rows <= 0) continue;
    const GroupKey& key = reading.groups().key(group);
    first_period = std::min(first_period, key.stated_start);
    if (key.stated_end != story::no_day) last_period = std::max(last_period, key.stated_end);
  }
  if (first_period != story::no_day) report.period_start = story::date_of(first_period);
  if (last_period != 0) report.period_end = story::date_of(last_period);
  for (const auto& reader : reading.readers()) {
    report.rows += static_cast<std::uint64_t>(reader->rows);
    report.without_event += static_cast<std::uint64_t>(reader->without_event);
    for (const auto& [reason, rows] : reader->unusable)
      if (rows > 0) report.unusable[reason].rows += static_cast<std::uint64_t>(rows);
    for (const auto& refused : reader->refused)
      if (reading.piece_counts()[refused.piece] != 0) report.unusable[refused.reason].first_rows.push_back(reading.lines_before()[refused.piece] + refused.line);
    for (std::size_t column = 0; column < column_count; ++column)
      if (reader->not_in_list[column] > 0) report.not_in_list[std::string{column_name(static_cast<Column>(column))}] += static_cast<std::uint64_t>(reader->not_in_list[column]);
  }
  for (auto& [reason, rows] : report.unusable) {
    std::ranges::sort(rows.first_rows);
    if (rows.first_rows.size() > most_first_rows) rows.first_rows.resize(most_first_rows);
  }
  for (std::size_t i = 0; i < reading.submissions(); ++i)
    for (auto& name : reading.opened(i).layout.missing())
      if (std::ranges::find(report.missing_columns, name) == report.missing_columns.end()) report.missing_columns.push_back(std::move(name));
  report.submissions = reading.submissions();
}

Result<Loaded> load_some(std::span<const Submission> submissions, const LoadOptions& options, const Looking& looking) {
  if (submissions.empty()) return fail(FaultKind::invalid, "Name at least one file to load.");
  if (options.from && options.to && *options.from > *options.to) return fail(FaultKind::invalid, "The period ends before it starts. Change its first or its last day.");
  if (options.product == Product::single && options.from && !options.to) return fail(FaultKind::invalid, "Say on which day the twelve months end.");
  const auto codings = story::Codings::load();
  if (!codings) return tl::unexpected<Fault>{codings.error()};
  Reading reading{submissions, *codings, options.threads, looking};
  if (auto read = reading.read(); !read) return tl::unexpected<Fault>{read.error()};
  auto chosen = choose_parts(reading, options);
  if (!chosen) return tl::unexpected<Fault>{chosen.error()};
  Loaded loaded;
  const Telling telling{*codings};
  MakingStories{reading, *chosen, telling, options.product}.make(loaded);
  tell(reading, loaded.report);
  loaded.stories.first_day = chosen->first_day;
  loaded.stories.last_day = chosen->last_day;
  loaded.choices = std::move(chosen->choices);
  return loaded;
}

}  // namespace

Result<Loaded> load(std::span<const Submission> submissions, const LoadOptions& options) { return load_some(submissions, options, {}); }

Result<Loaded> load(const std::filesystem::path& path, unsigned threads) {
  const Submission one{path, "", std::nullopt, false};
  LoadOptions options;
  options.threads = threads;
  return load({&one, 1}, options);
}

Result<void> resubmit(Loaded& loaded, std::span<const Submission> submissions_of_that_council, std::string_view council, const LoadOptions& options) {
  const auto code = parse_number(council);
  if (!code || *code < 0 || *code >= static_cast<std::int64_t>(RowReader::councils)) return fail(FaultKind::invalid, "A council's code is a number, as 503.");
  Looking looking;
  looking.only_council = static_cast<std::uint32_t>(*code);
  auto anew = load_some(submissions_of_that_council, options, looking);
  if (!anew) return tl::unexpected<Fault>{anew.error()};
  const std::string name = fmt::format("{:03}", *code);
  auto& councils = loaded.stories.councils;
  std::erase_if(councils, [&](const story::Council& one) { return one.code == name; });
  for (auto& one : anew->stories.councils) councils.insert(std::ranges::upper_bound(councils, one.code, {}, &story::Council::code), std::move(one));
  std::erase_if(loaded.choices, [&](const Choice& one) { return one.council == name; });
  loaded.choices.insert(loaded.choices.end(), anew->choices.begin(), anew->choices.end());
  std::ranges::stable_sort(loaded.choices, {}, &Choice::council);
  loaded.stories.first_day = std::min(loaded.stories.first_day, anew->stories.first_day);
  loaded.stories.last_day = std::max(loaded.stories.last_day, anew->stories.last_day);
  return {};
}

}  // namespace stepwise::cld
