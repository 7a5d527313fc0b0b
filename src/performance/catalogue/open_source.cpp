// SPDX-License-Identifier: Apache-2.0
#include "performance/catalogue/open_source.hpp"

#include <algorithm>
#include <ostream>

#include "performance/cld/cld.hpp"
#include "performance/hospital/stays.hpp"
#include "performance/story/record.hpp"

namespace stepwise::catalogue {
namespace {

Result<cld::Loaded> load_returns(const Source& source) {
  cld::LoadOptions options;
  options.threads = source.threads;
  options.as_of = source.as_of;
  return cld::load(source.returns, options);
}

Result<Opened> open_file(const Source& source, std::ostream& notes) {
  auto loaded = source.cld ? cld::load(*source.cld, source.threads) : load_returns(source);
  if (!loaded) return tl::unexpected<Fault>{loaded.error()};
  for (const auto& line : loaded->report.notes()) notes << line << "\n";
  const engine::Period span{loaded->stories.first_day, loaded->stories.last_day};
  if (span.from > span.to) return fail(FaultKind::invalid, "No row of the file could be used, so there is nothing to count. The lines above say why.");
  return Opened{std::move(loaded->stories), span, story::date_of(span.to)};
}

Result<void> add_spells(const std::filesystem::path& path, story::Stories& stories, std::ostream& notes) {
  auto spells = hospital::read_spells_file(path);
  if (!spells) return tl::unexpected<Fault>{spells.error()};
  hospital::add_stays(stories, *spells);
  for (const auto& line : spells->report.notes()) notes << line << "\n";
  return {};
}

story::Day first_start(const story::Council& council) {
  story::Day first = story::no_day;
  for (const auto& shard : council.shards)
    for (std::uint32_t person = 0; person < shard.people(); ++person)
      for (std::size_t kind = 0; kind < story::event_types; ++kind)
        for (const auto& event : shard.story(person).events(static_cast<story::EventType>(kind))) first = std::min(first, event.start);
  return first;
}

Result<Opened> open_record(const Source& source, Date today) {
  const auto reader = story::RecordReader::make();
  if (!reader) return tl::unexpected<Fault>{reader.error()};
  Opened opened;
  opened.stories.councils.push_back(reader->read_all(*source.store, "", source.threads));
  const story::Day last = story::day_of(today);
  opened.span = {std::min(first_start(opened.stories.councils.front()), last), last};
  opened.stories.first_day = opened.span.from;
  opened.stories.last_day = opened.span.to;
  opened.as_at = today;
  return opened;
}

Result<Opened> open_events(const Source& source, Date today, std::ostream& notes) {
  if (source.cld || !source.returns.empty()) return open_file(source, notes);
  if (source.store == nullptr) return fail(FaultKind::invalid, "Say where the events are: a file with --cld, or a record.");
  if (source.spells) return fail(FaultKind::invalid, "Hospital stays go with a file of Client Level Data: give one with --cld. The record is not matched to them.");
  return open_record(source, today);
}

}  // namespace

Result<Opened> open_source(const Source& source, Date today, std::ostream& notes) {
  auto opened = open_events(source, today, notes);
  if (!opened || !source.spells) return opened;
  if (auto added = add_spells(*source.spells, opened->stories, notes); !added) return tl::unexpected<Fault>{added.error()};
  return opened;
}

Result<engine::Period> period_asked(std::optional<Date> from, std::optional<Date> to, const engine::Period& all) {
  const engine::Period period{from ? story::day_of(*from) : all.from, to ? story::day_of(*to) : all.to};
  if (period.from == story::no_day || period.to == story::no_day) return fail(FaultKind::invalid, "Give days between 1970 and 2149.");
  if (period.from > period.to) return fail(FaultKind::invalid, "The period ends before it starts. Change --from or --to.");
  return period;
}

}  // namespace stepwise::catalogue
