// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace stepwise::cld {
namespace {

std::optional<Date> date_or_none(Day day) { return day == story::no_day ? std::nullopt : std::optional{story::date_of(day)}; }
RefPeriod as_dates(const DayRange& range) { return {story::date_of(range.from), story::date_of(range.to)}; }
bool has(const std::vector<std::uint32_t>& list, std::uint32_t code) { return std::ranges::find(list, code) != list.end(); }

/// A part and what is found out about it.
struct Part {
  std::size_t group = 0;
  GroupKey key;
  Offer offer;
  std::optional<DayRange> derived;
  bool fell_back = false;
  std::int64_t rows = 0;
  Day first_start = story::no_day, last_start = 0;
};

auto sort_key(const Part& part) { return std::tuple{part.key.council, part.key.submission, part.key.stated_end, part.key.stated_start, part.offer.imported}; }

/// A stated period without a start reaches back as far as days go; one without an end is none.
std::optional<DayRange> stated(const GroupKey& key) {
  if (key.stated_end == story::no_day || (key.stated_start != story::no_day && key.stated_start > key.stated_end)) return std::nullopt;
  return DayRange{key.stated_start == story::no_day ? Day{0} : key.stated_start, key.stated_end};
}

/// The day of import where none is given: the day after the stated end, or where that is missing after the last end.
Day imported_of(const GroupKey& key, const GroupCounts& counts) {
  if (key.imported != story::no_day) return key.imported;
  const Day last = key.stated_end != story::no_day ? key.stated_end : std::max(counts.last_end, counts.last_start);
  return static_cast<Day>(std::min<int>(last + 1, story::no_day - 1));
}

class Parts {
 public:
  Parts(const Reading& reading, const LoadOptions& options, const PeriodExceptions& exceptions) : reading_{reading}, options_{options}, exceptions_{exceptions} {}

  Chosen choose() {
    find();
    wanted_.product = options_.product;
    if (options_.as_of) wanted_.as_of = story::day_of(*options_.as_of);
    if (options_.from || options_.to) wanted_.span = asked_span();
    const bool whole = reading_.submissions() == 1 && !options_.from && !options_.to && !options_.as_of && !reading_.is_excluded(0);
    std::vector<Offer> offers;
    for (const Part& part : parts_) offers.push_back(part.offer);
    wanted_.span = usual_span(offers, wanted_);
    chosen_.servings.resize(reading_.groups().size());
    chosen_.choice_of.assign(reading_.groups().size(), Chosen::no_choice);
    for (std::size_t first = 0; first < parts_.size();) {
      std::size_t past = first;
      while (past < parts_.size() && parts_[past].key.council == parts_[first].key.council) ++past;
      choose_council({parts_.data() + first, past - first}, whole);
      first = past;
    }
    return std::move(chosen_);
  }

 private:
  DayRange asked_span() const {
    DayRange span{options_.from ? story::day_of(*options_.from) : Day{0}, options_.to ? story::day_of(*options_.to) : static_cast<Day>(story::no_day - 1)};
    if (options_.product == Product::joined || options_.from) return outward(span);
    span.from = story::day_of((*options_.to + 1).add_months(-12));
    return span;
  }

  /// To whole quarters, and for single submissions as it is; an open side ends where offers do.
  DayRange outward(DayRange span) const {
    Day first = story::no_day, last = 0;
    for (const Part& part : parts_)
      if (part.offer.period) {
        first = std::min(first, part.offer.period->from);
        last = std::max(last, part.offer.period->to);
      }
    if (!options_.from) span.from = std::min(first, span.to);
    if (!options_.to) span.to = std::max(last, span.from);
    if (options_.product == Product::single || span.from > span.to) return span;
    const auto quarters = quarters_of(span);
    return {quarters.front().from, quarters.back().to};
  }

  void find() {
    const auto counts = reading_.counts();
    for (std::size_t group = 0; group < counts.size(); ++group)
      if (counts[group].rows > 0) parts_.push_back(part_of(group, counts[group]));
    std::ranges::sort(parts_, {}, sort_key);
  }

  Part part_of(std::size_t group, const GroupCounts& counts) const {
    Part part{group, reading_.groups().key(group), {}, {}, false, counts.rows, counts.first_start, counts.last_start};
    part.offer.imported = imported_of(part.key, counts);
    part.offer.excluded = reading_.is_excluded(part.key.submission);
    part.offer.period = stated(part.key);
    const bool asks_stated = options_.rule == PeriodRule::stated || has(exceptions_.stated, part.key.council);
    if (asks_stated) return part;
    if (counts.ends.all() >= fewest_events)
      part.derived = options_.rule == PeriodRule::version_1 ? derive_version_1(counts.ends, part.offer.imported)
                                                            : derive_version_2(counts.ends, part.offer.imported, has(exceptions_.few_a_month, part.key.council));
    part.fell_back = !part.derived && part.offer.period;
    part.offer.stated_only = part.fell_back;
    if (part.derived) part.offer.period = part.derived;
    return part;
  }

  void choose_council(std::span<const Part> parts, bool whole) {
    std::vector<Offer> offers;
    for (const Part& part : parts) offers.push_back(part.offer);
    auto served = whole ? take_whole(parts) : cld::choose(offers, wanted_);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (served[i].reference) order.push_back(i);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return std::pair{served[i].reference->to == story::no_day ? 0 : served[i].reference->to, served[i].reference->from}; });
    for (std::size_t i = 0; i < order.size(); ++i) {
      const DayRange reference = *served[order[i]].reference;
      const bool is_last = reference.to == served[order.back()].reference->to;
      chosen_.servings[parts[order[i]].group] = {true, whole, reference, static_cast<std::uint16_t>(i + 1), is_last};
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      chosen_.choice_of[parts[i].group] = chosen_.choices.size();
      chosen_.choices.push_back(choice_of(parts[i], served[i]));
    }
  }

  /// One file by itself: each period that it states is a reference period, and all of it is taken.
  std::vector<Served> take_whole(std::span<const Part> parts) const {
    std::vector<Served> served(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto as_stated = stated(parts[i].key), range = as_stated ? as_stated : parts[i].derived;
      served[i].reference = range.value_or(DayRange{});
      if (range) served[i].ranges.push_back(*range);
    }
    return served;
  }

  Choice choice_of(const Part& part, const Served& served) {
    Choice choice;
    choice.submission = part.key.submission;
    choice.name = reading_.name(part.key.submission);
    choice.council = fmt::format("{:03}", part.key.council);
    choice.imported = story::date_of(part.offer.imported);
    choice.stated_start = date_or_none(part.key.stated_start);
    choice.stated_end = date_or_none(part.key.stated_end);
    if (part.derived) choice.derived_start = story::date_of(part.derived->from), choice.derived_end = story::date_of(part.derived->to);
    for (const auto& range : served.ranges) {
      choice.serves.push_back(as_dates(range));
      chosen_.first_day = std::min(chosen_.first_day, range.from == 0 ? part.first_start : range.from);
      chosen_.last_day = std::max(chosen_.last_day, range.to);
    }
    if (served.reference && served.ranges.empty()) {
      chosen_.first_day = std::min(chosen_.first_day, part.first_start);
      chosen_.last_day = std::max(chosen_.last_day, part.last_start);
    }
    choice.why_not = served.why_not;
    choice.rows = static_cast<std::uint64_t>(part.rows);
    choice.fell_back_to_stated = part.fell_back;
    choice.rows_before = reading_.rows_before(part.key.submission);
    return choice;
  }

  const Reading& reading_;
  const LoadOptions& options_;
  const PeriodExceptions& exceptions_;
  std::vector<Part> parts_;
  Wanted wanted_;
  Chosen chosen_;
};

}  // namespace

Result<Chosen> choose_parts(const Reading& reading, const LoadOptions& options) {
  const auto exceptions = PeriodExceptions::load();
  if (!exceptions) return tl::unexpected<Fault>{exceptions.error()};
  return Parts{reading, options, *exceptions}.choose();
}

}  // namespace stepwise::cld
