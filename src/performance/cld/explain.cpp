// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "performance/cld/parts.hpp"

namespace stepwise::cld {
namespace {

using story::Event;
using Place = std::pair<std::uint32_t, std::uint64_t>;  // piece and line

std::string iso(Day day) { return story::date_of(day).iso(); }

std::string_view type_word(story::EventType type) {
  switch (type) {
    case story::EventType::request: return "request";
    case story::EventType::assessment: return "assessment";
    case story::EventType::service: return "service";
    case story::EventType::review: return "review";
    case story::EventType::hospital: return "stay in hospital";
    case story::EventType::step: break;
  }
  return "";
}

/// A row as the steps leave it.
struct Told {
  const FileRow* row;
  Event event;
  Filtered filtered;
  Identity identity;
  std::uint64_t record;
};

class Explaining {
 public:
  Explaining(const Reading& reading, const Chosen& chosen, Product product, std::uint32_t council) : reading_{reading}, chosen_{chosen}, product_{product} {
    for (const auto& reader : reading.readers())
      if (const auto* rows = reader->council(council))
        for (const auto& part : rows->parts)
          part.each([this](const FileRow& row) {
            if (reading_.piece_counts()[row.piece] != 0) rows_.push_back(&row);
          });
  }

  std::vector<RowTold> tell(const std::set<Place>& wanted) {
    const auto told = same_events(wanted);
    std::set<Place> met;
    std::vector<RowTold> all;
    for (std::size_t first = 0; first < told.size();) {
      std::size_t past = first;
      while (past < told.size() && told[past].row->person == told[first].row->person && told[past].identity == told[first].identity) ++past;
      for (std::size_t i = first; i < past; ++i) {
        met.insert({told[i].row->piece, told[i].row->event.record});
        all.push_back(tell_one(told[i], told[first], past - first));
      }
      first = past;
    }
    for (const Place& place : wanted)
      if (!met.contains(place)) all.push_back(tell_unusable(place));
    return all;
  }

 private:
  Told judge(const FileRow& row) const {
    Told told{&row, row.event, Filtered::not_chosen, {}, reading_.lines_before()[row.piece] + row.event.record};
    const Serving& serving = chosen_.servings[row.group];
    told.filtered = filter(told.event, row.died, serving);
    if (!serving.serves) story::settle(told.event, row.died);
    told.identity = identity_of(told.event, row.provision(), product_);
    return told;
  }

  /// The rows asked for and all that are the same event, the one that is kept first of each event.
  std::vector<Told> same_events(const std::set<Place>& wanted) const {
    std::set<std::pair<std::uint64_t, Identity>> events;
    for (const FileRow* row : rows_)
      if (wanted.contains({row->piece, row->event.record})) events.insert({row->person, judge(*row).identity});
    std::vector<Told> told;
    for (const FileRow* row : rows_)
      if (const Told one = judge(*row); events.contains({row->person, one.identity})) told.push_back(one);
    std::ranges::sort(told, [this](const Told& a, const Told& b) {
      if (a.row->person != b.row->person) return a.row->person < b.row->person;
      if (a.identity != b.identity) return a.identity < b.identity;
      if ((a.filtered == Filtered::kept) != (b.filtered == Filtered::kept)) return a.filtered == Filtered::kept;
      const auto first = preference(a), second = preference(b);
      return first != second ? first > second : a.record > b.record;
    });
    return told;
  }

  std::uint64_t preference(const Told& told) const { return preference_of(told.event, chosen_.servings[told.row->group]); }

  RowTold begun(std::uint32_t piece, std::uint64_t record) const {
    RowTold told;
    told.submission = reading_.piece(piece).submission;
    told.row = record - reading_.rows_before(told.submission);
    return told;
  }

  std::string name_of(const Told& told) const {
    const RowTold place = begun(told.row->piece, told.record);
    return fmt::format("row {} of {}", place.row, reading_.name(place.submission));
  }

  RowTold tell_one(const Told& told, const Told& best, std::size_t rows) const {
    RowTold found = begun(told.row->piece, told.record);
    tell_part(told, found.steps);
    const Serving& serving = chosen_.servings[told.row->group];
    if (!serving.serves) return dropped(std::move(found), filtered_sentence(told.filtered));
    if (told.event.end != told.row->event.end) found.steps.push_back(fmt::format("The row states a death on {}, so the event ends then.", iso(told.row->died)));
    if (!serving.whole) found.steps.push_back(fmt::format("Held against {} to {}: {}.", iso(serving.reference.from), iso(serving.reference.to), filtered_sentence(told.filtered)));
    if (told.filtered != Filtered::kept) return dropped(std::move(found), filtered_sentence(told.filtered));
    if (rows > 1) found.steps.push_back(fmt::format("{} rows are the same event: the same person, type, dates, client type and kind.", rows));
    if (told.row != best.row) {
      found.steps.push_back(fmt::format("Row {} is kept before it: {}.", name_of(best).substr(4), why_before(best, told)));
      const bool is_later = serving.order < chosen_.servings[best.row->group].order;
      found.outcome = (is_later ? "superseded by " : "merged into ") + name_of(best);
      return found;
    }
    if (is_cropped(told.event, serving, product_)) {
      found.steps.push_back(fmt::format("No later reference period speaks of this service, so it ends with its own, on {}.", iso(serving.reference.to)));
      found.outcome = "cropped to " + iso(serving.reference.to);
      return found;
    }
    found.outcome = "kept";
    return found;
  }

  static RowTold dropped(RowTold told, std::string_view why) {
    told.outcome = "dropped: " + std::string{why};
    return told;
  }

  void tell_part(const Told& told, std::vector<std::string>& steps) const {
    const Event& event = told.row->event;
    steps.push_back(event.end == story::no_day ? fmt::format("A {} from {}, without an end.", type_word(event.type), iso(event.start))
                                               : fmt::format("A {} from {} to {}.", type_word(event.type), iso(event.start), iso(event.end)));
    if (chosen_.choice_of[told.row->group] == Chosen::no_choice) return;
    const Choice& choice = chosen_.choices[chosen_.choice_of[told.row->group]];
    if (choice.derived_start)
      steps.push_back(fmt::format("{} was imported on {}; its events cover {} to {}.", choice.name, choice.imported.iso(), choice.derived_start->iso(), choice.derived_end->iso()));
    else if (choice.stated_end)
      steps.push_back(fmt::format("{} was imported on {}; it states a period to {}{}.", choice.name, choice.imported.iso(), choice.stated_end->iso(),
                                  choice.fell_back_to_stated ? ", taken because none can be derived from its events" : ""));
    else steps.push_back(fmt::format("{} was imported on {}; it states no period.", choice.name, choice.imported.iso()));
    std::string serves;
    for (const auto& period : choice.serves) serves += fmt::format("{}{} to {}", serves.empty() ? "" : ", ", period.from.iso(), period.to.iso());
    if (!choice.why_not.empty()) steps.push_back("It serves no period: " + choice.why_not + ".");
    else if (!serves.empty()) steps.push_back("It serves " + serves + ".");
  }

  std::string why_before(const Told& best, const Told& told) const {
    if (chosen_.servings[best.row->group].order != chosen_.servings[told.row->group].order) return "its reference period is later";
    if (best.event.end != told.event.end) return best.event.end == story::no_day ? "it is open" : "it ends later";
    if ((preference(best) ^ preference(told)) >> 8 != 0) return "its outcome ranks higher";
    if (best.event.is_conversation() != told.event.is_conversation()) return "it is a conversation";
    return "it comes later among rows that are alike";
  }

  RowTold tell_unusable(const Place& place) const {
    RowTold told = begun(place.first, reading_.lines_before()[place.first] + place.second);
    for (const auto& reader : reading_.readers())
      for (const auto& refused : reader->refused)
        if (refused.piece == place.first && refused.line == place.second) return dropped(std::move(told), unusable_sentence(refused.reason));
    return dropped(std::move(told), "the row has no event");
  }

  const Reading& reading_;
  const Chosen& chosen_;
  Product product_;
  std::vector<const FileRow*> rows_;
};

std::set<Place> places_of(const Reading& reading, std::string_view wanted) {
  std::set<Place> places;
  for (const auto& reader : reading.readers())
    for (const auto& line : reader->watched)
      if (reading.piece_counts()[line.piece] != 0) places.insert({line.piece, line.line});
  const auto number = parse_number(wanted);
  if (!places.empty() || !number || *number < 2) return places;
  for (std::size_t piece = 0; piece < reading.piece_counts().size(); ++piece) {
    const std::uint64_t first = reading.lines_before()[piece] - reading.rows_before(reading.piece(piece).submission);
    const auto row = static_cast<std::uint64_t>(*number);
    if (reading.piece_counts()[piece] != 0 && row > first && row <= first + reading.piece(piece).lines) places.insert({static_cast<std::uint32_t>(piece), row - first});
  }
  return places;
}

}  // namespace

Result<std::vector<RowTold>> explain(std::span<const Submission> submissions, const LoadOptions& options, std::string_view council,
                                     std::string_view event_reference_or_row) {
  const auto code = parse_number(council);
  if (!code || *code < 0 || *code >= static_cast<std::int64_t>(RowReader::councils)) return fail(FaultKind::invalid, "A council's code is a number, as 503.");
  if (submissions.empty()) return fail(FaultKind::invalid, "Name at least one file.");
  const std::string wanted{trim(event_reference_or_row)};
  if (wanted.empty()) return fail(FaultKind::invalid, "Say which event: its Event_Reference, or the number of its row.");
  const auto codings = story::Codings::load();
  if (!codings) return tl::unexpected<Fault>{codings.error()};
  Reading reading{submissions, *codings, options.threads, {.only_council = static_cast<std::uint32_t>(*code), .watched = wanted, .tells = true}};
  if (auto read = reading.read(); !read) return tl::unexpected<Fault>{read.error()};
  const auto chosen = choose_parts(reading, options);
  if (!chosen) return tl::unexpected<Fault>{chosen.error()};
  auto told = Explaining{reading, *chosen, options.product, static_cast<std::uint32_t>(*code)}.tell(places_of(reading, wanted));
  if (told.empty()) return fail(FaultKind::not_found, fmt::format("No row of council {} has this Event_Reference, and there is no row of this number.", council));
  std::ranges::sort(told, {}, [](const RowTold& one) { return std::pair{one.submission, one.row}; });
  return told;
}

}  // namespace stepwise::cld
