// SPDX-License-Identifier: Apache-2.0
// directory_bench [PLACES] [SEARCHES]: the community directory's search beside a plain scan of the same places.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "base/text.hpp"
#include "community/directory/search_index.hpp"

namespace {

using namespace stepwise;
using namespace stepwise::directory;
using Ticks = std::chrono::steady_clock;

const std::vector<std::string> happenings{"walking", "gardening", "singing", "woodwork", "knitting", "chess", "cooking", "tea", "lunch", "football", "swimming", "painting", "bingo", "computers",
                                          "reading", "dancing", "cards", "repairs", "prayers", "history", "films", "animals", "theatre", "yoga", "music", "quilting", "birds", "fishing", "bowls", "drama"};
const std::vector<std::string> around{"gentle", "weekly", "friendly", "everybody", "welcome", "with", "company", "and", "a", "cup", "of", "tea", "for", "people", "who", "like", "to", "meet", "others", "near",
                                      "home", "come", "along", "bring", "a", "friend", "no", "need", "to", "book", "hall", "church", "library", "centre", "beginners", "small", "group", "run", "by", "volunteers"};
const std::vector<std::string> wants{"I would like to get back to gardening", "walking with other people", "somebody to talk to", "lunch near home", "music and dancing", "back to my woodwork", "chess", "help with the shopping",
                                     "something quiet with animals", "to learn computers and send photographs"};

Place place_numbered(std::int64_t id, SeededRandom& random) {
  const auto pick = [&](const std::vector<std::string>& of) -> const std::string& { return of[random.below(of.size())]; };
  Place place;
  place.id = id;
  place.reference = new_reference(random);
  Facts& f = place.facts;
  f.name = fmt::format("Place {} {} group", id, pick(happenings));
  f.kind = "group";
  for (int i = 0; i < 40; ++i) f.what_happens += (i > 0 ? " " : "") + (random.below(6) == 0 ? pick(happenings) : pick(around));
  for (int i = 0; i < 20; ++i) f.welcome += (i > 0 ? " " : "") + pick(around);
  f.latitude = fmt::format("{:.5f}", 53.5 + random.unit());
  f.longitude = fmt::format("{:.5f}", -2.5 + random.unit());
  f.access_facts = random.below(2) == 0 ? "step_free=yes" : "step_free=no";
  f.sessions = "Tuesday 10:00 to 12:00";
  place.made_at = noon(Date{20'400});
  return place;
}

double milliseconds(Ticks::time_point from) { return std::chrono::duration<double, std::milli>(Ticks::now() - from).count(); }

/// The same words looked for in every place's text, with the distance, as a scan without an index would.
std::size_t scan(const std::vector<Place>& places, const std::vector<std::string>& texts, const std::vector<Wants::Want>& wanted, Point from) {
  std::vector<std::pair<double, std::size_t>> found;
  for (std::size_t i = 0; i < places.size(); ++i) {
    double score = 0;
    for (const auto& want : wanted) {
      if (texts[i].find(want.stem) != std::string::npos) score += 1;
      for (const auto& like : want.like)
        if (texts[i].find(like) != std::string::npos) score += 0.5;
    }
    if (score > 0) found.emplace_back(-score + walking_metres(from, *places[i].point()) / 1e6, i);
  }
  std::ranges::sort(found);
  return found.size();
}

void tell(const char* what, std::vector<double>& took) {
  std::ranges::sort(took);
  std::printf("%-32s %10.3f %10.3f %10.3f\n", what, took[took.size() / 2], took[took.size() * 99 / 100], took.back());
}

}  // namespace

int main(int count, char** words) {
  const std::int64_t how_many = count > 1 ? std::atoll(words[1]) : 20'000;
  const int searches = count > 2 ? std::atoi(words[2]) : 300;
  SeededRandom random{5};
  std::vector<Place> places;
  std::vector<std::string> texts;
  for (std::int64_t id = 1; id <= how_many; ++id) {
    places.push_back(place_numbered(id, random));
    texts.push_back(fold_for_matching(places.back().facts.name + " " + places.back().facts.what_happens + " " + places.back().facts.welcome));
  }
  const auto wants_of = std::make_shared<Wants>(Wants::load().value());
  const auto began = Ticks::now();
  const auto index = SearchIndex{std::make_shared<PlaceLists>(PlaceLists::load().value()), wants_of, 90}.with(places);
  std::printf("%lld places, made ready in %.0f ms\n", static_cast<long long>(how_many), milliseconds(began));
  std::printf("%-32s %10s %10s %10s\n", "milliseconds", "middle", "99th", "longest");
  std::vector<double> ours, near, scans;
  std::size_t found = 0;
  for (int i = 0; i < searches; ++i) {
    const std::string& wanted = wants[static_cast<std::size_t>(i) % wants.size()];
    const Point from{53.5 + random.unit(), -2.5 + random.unit()};
    auto at = Ticks::now();
    found += index->search({.wants = wanted, .from = from}, 0, 20).total;
    ours.push_back(milliseconds(at));
    at = Ticks::now();
    found += index->search({.wants = wanted, .needs = {"step_free"}, .from = from, .within_metres = 3200}, 0, 20).total;
    near.push_back(milliseconds(at));
    at = Ticks::now();
    found += scan(places, texts, wants_of->read(wanted), from);
    scans.push_back(milliseconds(at));
  }
  tell("in anybody's words", ours);
  tell("step-free within 40 minutes", near);
  tell("a plain scan of the texts", scans);
  return found > 0 ? 0 : 1;
}
