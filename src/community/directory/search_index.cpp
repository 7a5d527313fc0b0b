// SPDX-License-Identifier: Apache-2.0
#include "community/directory/search_index.hpp"

#include <algorithm>

#include "community/directory/matching.hpp"
#include "community/directory/sessions.hpp"

namespace stepwise::directory {
namespace {

/// So many places may stand before the large shelf until all are put on one again.
constexpr std::size_t most_recent = 400;

std::string words_of_codes(const std::vector<std::string>& codes, const CodeList& list) {
  std::string out;
  for (const auto& code : codes) out += ' ' + list.label(code) + ' ' + list.value(code, "words");
  return out;
}

/// The text of each part, in the order of Part.
std::vector<std::string> parts_of(const Facts& facts, const PlaceLists& lists) {
  std::vector<std::string> has;
  for (const auto& [code, yes] : access_of(facts))
    if (yes) has.push_back(code);
  return {facts.name, words_of_codes(codes_of(facts.kind), lists.kind), facts.what_happens, facts.who_for + words_of_codes(codes_of(facts.for_whom), lists.for_whom),
          facts.organisation + ' ' + facts.inclusion_note + ' ' + facts.welcome + ' ' + facts.when_words + ' ' + facts.building + ' ' + facts.address + words_of_codes(has, lists.access)};
}

Shelf::Entry entry_of(Place place) {
  Shelf::Entry entry;
  entry.point = place.point();
  entry.for_whom = codes_of(place.facts.for_whom);
  for (const auto& [code, yes] : access_of(place.facts)) entry.access.emplace_back(code, yes);
  for (const auto& session : read_sessions(place.facts.sessions).sessions) entry.weekdays |= static_cast<std::uint8_t>(1 << (session.weekday - 1));
  entry.place = std::move(place);
  return entry;
}

std::shared_ptr<const Shelf> empty_shelf(const PlaceLists& lists) {
  return std::make_shared<Shelf>(std::vector<Place>{}, lists);
}

}  // namespace

Shelf::Shelf(std::vector<Place> places, const PlaceLists& lists) {
  entries_.reserve(places.size());
  for (auto& place : places) {
    const auto at = static_cast<std::uint32_t>(entries_.size());
    by_id_[place.id] = at;
    const auto parts = parts_of(place.facts, lists);
    for (std::size_t part = 0; part < parts.size(); ++part)
      for (auto& stem : Wants::stems(parts[part])) {
        auto& list = postings_[std::move(stem)];
        if (list.empty() || list.back().entry != at) list.push_back({at, 0});
        list.back().where |= static_cast<std::uint8_t>(1 << part);
      }
    entries_.push_back(entry_of(std::move(place)));
  }
  stems_.reserve(postings_.size());
  for (const auto& [stem, list] : postings_) stems_.push_back(stem);
  std::ranges::sort(stems_);
}

const std::vector<Shelf::Posting>* Shelf::postings(const std::string& stem) const {
  const auto found = postings_.find(stem);
  return found == postings_.end() ? nullptr : &found->second;
}

std::vector<std::string> Shelf::stems_beginning(std::string_view start) const {
  const auto from = std::ranges::lower_bound(stems_, start);
  return {from, std::find_if(from, stems_.end(), [&](const std::string& stem) { return !stem.starts_with(start); })};
}

bool Shelf::holds(std::int64_t place_id) const { return by_id_.contains(place_id); }

SearchIndex::SearchIndex(std::shared_ptr<const PlaceLists> lists, std::shared_ptr<const Wants> wants, int stale_days)
    : lists_{std::move(lists)}, wants_{std::move(wants)}, stale_days_{stale_days}, base_{empty_shelf(*lists_)}, recent_{base_}, replaced_{std::make_shared<Replaced>()} {}

std::shared_ptr<const SearchIndex> SearchIndex::with(std::vector<Place> changed) const {
  auto next = std::make_shared<SearchIndex>(*this);
  Replaced replaced = *replaced_;
  for (const auto& place : changed) replaced.insert(place.id);
  std::vector<Place> recent = std::move(changed);
  Replaced anew;
  for (const auto& place : recent) anew.insert(place.id);
  for (const auto& entry : recent_->entries())
    if (!anew.contains(entry.place.id)) recent.push_back(entry.place);
  std::erase_if(recent, [](const Place& place) { return place.closed_on.has_value(); });
  if (recent.size() > most_recent || base_->entries().empty()) {
    for (const auto& entry : base_->entries())
      if (!replaced.contains(entry.place.id)) recent.push_back(entry.place);
    next->base_ = std::make_shared<Shelf>(std::move(recent), *lists_);
    next->recent_ = empty_shelf(*lists_);
    replaced.clear();
  } else {
    next->recent_ = std::make_shared<Shelf>(std::move(recent), *lists_);
  }
  next->replaced_ = std::make_shared<Replaced>(std::move(replaced));
  return next;
}

std::shared_ptr<const SearchIndex> SearchIndex::with_stale_days(int stale_days) const {
  auto next = std::make_shared<SearchIndex>(*this);
  next->stale_days_ = stale_days;
  return next;
}

std::size_t SearchIndex::size() const {
  return recent_->entries().size() + static_cast<std::size_t>(std::ranges::count_if(base_->entries(), [&](const auto& entry) { return !replaced_->contains(entry.place.id); }));
}

std::vector<const Place*> SearchIndex::open_places() const {
  std::vector<const Place*> out;
  for (const auto& entry : base_->entries())
    if (!replaced_->contains(entry.place.id)) out.push_back(&entry.place);
  for (const auto& entry : recent_->entries()) out.push_back(&entry.place);
  return out;
}

const Place* SearchIndex::find_place(std::string_view reference) const {
  for (const auto& entry : recent_->entries())
    if (entry.place.reference == reference) return &entry.place;
  for (const auto& entry : base_->entries())
    if (entry.place.reference == reference && !replaced_->contains(entry.place.id)) return &entry.place;
  return nullptr;
}

std::vector<Match> SearchIndex::find(const Asked& asked, std::size_t limit) const { return search(asked, 0, limit).matches; }

SearchIndex::Found SearchIndex::search(const Asked& asked, std::size_t from, std::size_t limit) const {
  const auto wanted = wants_->read(asked.wants);
  Matching matching{asked, wanted, *lists_, stale_days_};
  walk_all(matching);
  return {matching.take(from, limit), matching.total()};
}

std::vector<const Place*> SearchIndex::found_places(const Asked& asked) const {
  const auto wanted = wants_->read(asked.wants);
  Matching matching{asked, wanted, *lists_, stale_days_};
  walk_all(matching);
  return matching.all();
}

void SearchIndex::walk_all(Matching& matching) const {
  matching.weigh(*base_, *recent_);
  matching.walk(*base_, replaced_.get());
  matching.walk(*recent_, nullptr);
}

}  // namespace stepwise::directory
