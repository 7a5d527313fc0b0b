// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "language/language.hpp"
#include "performance/engine/run.hpp"

namespace stepwise::engine {
namespace {

std::string team_words(const story::Council& council, const Event& event) {
  const auto& name = council.teams[event.team];
  return name.empty() ? std::string{kept("No team")} : name;
}

std::string age_words(const Story& story, const Measure& measure, Day on) {
  return std::string{age_band_label(age_band(story::age_on(story.facts().birth_month, on), measure.ages))};
}

const std::string& kind_words(Kind kind, const Story& story) {
  const Shape shape{.kind = kind, .kinds = kind_labels(kind).size()};
  return kind_labels(kind)[shape.kind_of(story.facts())];
}

/// Keeps what is counted and passes the filters.
class Collector final : public Listener {
 public:
  Collector(const Measure& measure, const Only& only, std::optional<bool> met) : measure_{measure}, only_{only}, met_{met} {}
  void enter(const story::Council& council) { council_ = &council; }
  void counted(const Story& story, const Counted& counted, std::size_t) override {
    if (met_ && *met_ != counted.met) return;
    std::string team = team_words(*council_, counted.event), age = age_words(story, measure_, counted.age_day());
    const std::string &gender = kind_words(Kind::gender, story), &reason = kind_words(Kind::reason, story);
    if ((only_.team && *only_.team != team) || (only_.age && *only_.age != age)) return;
    if ((only_.gender && *only_.gender != gender) || (only_.reason && *only_.reason != reason)) return;
    Behind one{council_->code, std::string{story.shard().person_text(story.person())}, story.person_key(), counted.event,
               std::move(team), std::move(age), story::date_of(counted.on), counted.met, counted.days, std::nullopt, gender, reason, counted.amount,
               counted.out_of};
    if (counted.because != nullptr) one.because = *counted.because;
    found.push_back(std::move(one));
  }
  void skipped(const Story&, const Event&, Why) override {}
  std::vector<Behind> found;

 private:
  const Measure& measure_;
  const Only& only_;
  std::optional<bool> met_;
  const story::Council* council_ = nullptr;
};

/// How a counted event counted, in words.
Why why_counted(Figure figure, const Counted& counted) {
  if (counted.out_of == 0) return Why::counted_in_numerator;
  if (figure == Figure::mean && !counted.met) return Why::counted_in_denominator;
  return counted.met ? Why::counted_met : Why::counted_not_met;
}

/// Keeps what is said of each event: every time it counts, else the first word.
class Notes final : public Listener {
 public:
  Notes(const story::Council& council, Figure figure) : council_{council}, figure_{figure} {}
  void counted(const Story&, const Counted& counted, std::size_t) override {
    Said said{counted.event, team_words(council_, counted.event), why_counted(figure_, counted), story::date_of(counted.on), counted.days, std::nullopt,
              counted.met ? counted.amount : 0, counted.out_of};
    if (counted.because != nullptr) {
      said.because = *counted.because;
      deciders_.insert(counted.because);
    }
    seen_.insert(&counted.event);
    said_.push_back(std::move(said));
  }
  void skipped(const Story&, const Event& event, Why why) override {
    keep(event, {event, team_words(council_, event), why, std::nullopt, -1, std::nullopt});
  }
  /// Adds the events nothing was said of.
  std::vector<Said> all(const Story& story) {
    for (std::size_t kind = 0; kind < story::event_types; ++kind)
      for (const Event& event : story.events(static_cast<story::EventType>(kind)))
        keep(event, {event, team_words(council_, event), deciders_.contains(&event) ? Why::decided_another : Why::other_kind,
                     std::nullopt, -1, std::nullopt});
    std::ranges::stable_sort(said_, [](const Said& a, const Said& b) {
      return a.event.start != b.event.start ? a.event.start < b.event.start : a.event.type < b.event.type;
    });
    return std::move(said_);
  }

 private:
  void keep(const Event& event, Said said) {
    if (seen_.insert(&event).second) said_.push_back(std::move(said));
  }
  const story::Council& council_;
  const Figure figure_;
  std::set<const Event*> seen_, deciders_;
  std::vector<Said> said_;
};

std::vector<Behind> collected(const story::Stories& stories, const Measure& measure, const Period& period, const Only& only,
                              std::optional<bool> met) {
  Collector collector{measure, only, met};
  for (const auto& council : stories.councils) {
    if (only.council && *only.council != council.code) continue;
    collector.enter(council);
    Tally tally{{period.first_month(), period.months(), council.teams.size(), 1, measure.ages}};
    tally.listen(&collector);
    for (const auto& shard : council.shards)
      for (std::uint32_t person = 0; person < shard.people(); ++person) measure.count(shard.story(person), period, tally);
  }
  std::ranges::stable_sort(collector.found, [](const Behind& a, const Behind& b) {
    return a.counted_on != b.counted_on ? a.counted_on < b.counted_on : a.event.record < b.event.record;
  });
  return std::move(collector.found);
}

}  // namespace

Period spoken_of(const Measure& measure, const Period& period) {
  if (measure.timing == Timing::as_it_happens) return period;
  const bool ends = period.to == story::no_day - 1 || story::month_of(static_cast<Day>(period.to + 1)) != story::month_of(period.to);
  const std::uint16_t month = story::month_of(period.to);
  if (ends) return {std::max(period.from, story::first_day_of_month(month)), period.to};
  if (month == period.first_month()) return period;
  return {std::max(period.from, story::first_day_of_month(static_cast<std::uint16_t>(month - 1))),
          static_cast<Day>(story::first_day_of_month(month) - 1)};
}

std::vector<Behind> behind(const story::Stories& stories, const Measure& measure, const Period& period, const Only& only,
                           std::optional<bool> met, std::size_t limit) {
  auto found = collected(stories, measure, spoken_of(measure, period), only, met);
  if (found.size() > limit) found.erase(found.begin() + static_cast<std::ptrdiff_t>(limit), found.end());
  return found;
}

std::vector<Behind> behind_each_month(const story::Stories& stories, const Measure& measure, const Period& period) {
  return collected(stories, measure, period, {}, std::nullopt);
}

std::vector<Said> explain(const Story& story, const story::Council& council, const Measure& measure, const Period& asked) {
  const Period period = spoken_of(measure, asked);
  Notes notes{council, measure.figure};
  Tally tally{{period.first_month(), period.months(), council.teams.size(), 1, measure.ages}};
  tally.listen(&notes);
  measure.count(story, period, tally);
  return notes.all(story);
}

}  // namespace stepwise::engine
