// SPDX-License-Identifier: Apache-2.0
#include "performance/story/record.hpp"

#include <atomic>
#include <cmath>
#include <thread>

#include "base/code_list.hpp"
#include "performance/story/calls.hpp"
#include "sql/story.hpp"

namespace stepwise::story {
namespace {

constexpr std::int64_t people_a_shard = 8192;

std::uint8_t as_byte(auto value) { return static_cast<std::uint8_t>(value); }

Day day_in(const store::Row& row, std::string_view column) {
  const auto date = row.maybe_date(column);
  return date ? day_of(*date) : no_day;
}

/// The number of a code; a question not asked is a blank, as it is in the return.
template <class Number>
Number asked(const Coding& coding, const std::string& code) {
  return static_cast<Number>(code == "not_asked" ? 0 : coding.from_code(code));
}

Provision provision_in(const Codings& codings, const store::Row& row) {
  Provision provision;
  if (const auto pence = row.maybe_integer("unit_cost_pence"); pence && *pence >= 0 && *pence < Provision::not_known)
    provision.unit_cost_pence = static_cast<std::uint32_t>(*pence);
  if (const double units = row.real("planned_units"); !row.is_null("planned_units") && units >= 0 && units < 10'000'000)
    provision.units_hundredths = static_cast<std::uint32_t>(std::llround(units * 100));
  provision.frequency = static_cast<CostFrequency>(codings.cost_frequency.from_code(row.text("cost_frequency")));
  return provision;
}

EventType type_of(std::string_view code) {
  if (code == "assessment") return EventType::assessment;
  return code == "service" ? EventType::service : EventType::review;
}

/// Which statement gives which kind of step: one line a room that records help beyond the return.
struct StepSource {
  Step step;
  const store::Statement& statement;
};
std::span<const StepSource> step_sources() {
  static const std::vector<StepSource> sources{
      {Step::talking_point_offer, sql::story::steps_talking_point_offer},
      {Step::talking_point, sql::story::steps_talking_point},
      {Step::rapid_response, sql::story::steps_rapid_response},
      {Step::introduction, sql::story::steps_introduction},
      {Step::brokered, sql::story::steps_brokered},
      {Step::agency_referral, sql::story::steps_agency_referral},
      {Step::discharge, sql::story::steps_discharge},
      {Step::delay, sql::story::steps_delay},
      {Step::dip, sql::story::steps_dip},
      {Step::dip_response, sql::story::steps_dip_response},
      {Step::weekly_meeting, sql::story::steps_weekly_meeting},
      {Step::assessment, sql::story::steps_assessment},
      {Step::outcome, sql::story::steps_outcome},
      {Step::outcome_seen, sql::story::steps_outcome_seen},
      {Step::plan, sql::story::steps_plan},
      {Step::review_due, sql::story::steps_review_due},
      {Step::review, sql::story::steps_review},
      {Step::caring, sql::story::steps_caring},
      {Step::progression_plan, sql::story::steps_progression_plan},
  };
  return sources;
}

/// Rows of one table come in order of person: walks along with the people.
Recorded* person_at(std::vector<Recorded>& people, std::size_t& at, std::int64_t person) {
  while (at < people.size() && people[at].person < person) ++at;
  return at < people.size() && people[at].person == person ? &people[at] : nullptr;
}

/// The council's own story, before everybody's: its calls, which are of no person. Nothing where none are on record.
void put_calls_first(store::ReadTx& tx, std::vector<Recorded>& people, std::vector<ClientType>& clients) {
  Recorded council;
  council.person = whole_council;
  for (const auto& row : tx.all(sql::story::calls, {})) {
    council.events.push_back(calls_on(row.date("on_day"), row.integer("offered"), row.integer("answered")));
    council.teams.emplace_back();
    council.provisions.emplace_back();
  }
  if (council.events.empty()) return;
  people.insert(people.begin(), std::move(council));
  clients.insert(clients.begin(), ClientType::none);
}

}  // namespace

Date quick_london_date(Instant at) {
  constexpr std::int64_t day = seconds(86'400), summer_risk = seconds(23 * 3'600);
  const std::int64_t within = ((at.microseconds % day) + day) % day;
  if (within >= summer_risk) return at.london_date();
  return Date{static_cast<std::int32_t>((at.microseconds - within) / day)};
}

Result<RecordReader> RecordReader::make() {
  auto codings = Codings::load();
  if (!codings) return tl::unexpected<Fault>{codings.error()};
  const auto resolutions = CodeList::load("contact_resolution");
  if (!resolutions) return tl::unexpected<Fault>{resolutions.error()};
  RecordReader reader;
  reader.codings_ = std::make_shared<const Codings>(std::move(*codings));
  for (const auto& item : resolutions->items()) {
    const std::string outcome = resolutions->value(item.code, "cld_outcome");
    auto& entry = reader.outcome_of_resolution_[item.code];
    if (!outcome.empty()) entry = static_cast<Outcome>(reader.codings_->outcome.from_code(outcome));
  }
  return reader;
}

std::optional<Event> RecordReader::request_of(const store::Row& row, ClientType client) const {
  Event event;
  const auto outcome = outcome_of_resolution_.find(row.text("resolution"));
  if (outcome != outcome_of_resolution_.end()) {
    if (!outcome->second) return std::nullopt;
    event.outcome = *outcome->second;
  } else {
    event.outcome = row.text("resolution").empty() ? Outcome::none : Outcome::not_mapped;
  }
  event.type = EventType::request;
  event.start = day_of(quick_london_date(row.instant("received_at")));
  event.end = day_in(row, "closed_on");
  event.record = static_cast<std::uint32_t>(row.integer("contact_id"));
  event.detail = codings_->route.from_code(row.text("route_of_access"));
  event.client = client;
  return event;
}

std::optional<Event> RecordReader::care_event_of(const store::Row& row, ClientType client) const {
  Event event;
  event.type = type_of(row.text("event_type"));
  event.start = day_in(row, "start_on");
  event.end = day_in(row, "end_on");
  event.outcome = static_cast<Outcome>(codings_->outcome.from_code(row.text("outcome")));
  event.record = static_cast<std::uint32_t>(row.integer("care_event_id"));
  event.client = client;
  const std::uint8_t conversation = row.flag("conversation") ? 0x80 : 0;
  const bool is_service = event.type == EventType::service;
  const auto how = is_service ? codings_->mechanism.from_code(row.text("delivery_mechanism")) : codings_->method.from_code(row.text("method"));
  event.flags = as_byte(how | conversation);
  if (event.type == EventType::assessment) {
    event.detail = codings_->assessment_type.from_code(row.text("assessment_type"));
    event.component = codings_->needs.from_code(row.text("eligible_needs"));
  } else if (event.type == EventType::service) {
    event.detail = codings_->service_type.from_code(row.text("service_type"));
    event.component = codings_->component.from_code(row.text("service_component"));
  } else {
    event.detail = codings_->review_reason.from_code(row.text("review_reason"));
  }
  return event;
}

Event RecordReader::step_of(Step step, const store::Row& row, ClientType client) const {
  Event event;
  event.type = EventType::step;
  event.start = day_in(row, "start_on");
  event.end = day_in(row, "end_on");
  event.record = static_cast<std::uint32_t>(row.integer("step_id"));
  event.detail = as_byte(step);
  event.component = codings_->step_result.from_code(row.text("result"));
  event.flags = row.flag("yes") ? 1 : 0;
  event.client = client;
  return event;
}

Event RecordReader::stay_of(const store::Row& row, ClientType client) {
  Event event;
  event.type = EventType::hospital;
  event.start = day_in(row, "start_on");
  event.end = day_in(row, "end_on");
  event.record = static_cast<std::uint32_t>(row.integer("stay_id"));
  event.client = client;
  if (row.flag("emergency")) event.flags |= Event::stay_emergency;
  if (row.flag("died")) event.flags |= Event::stay_died;
  if (row.flag("counts")) event.flags |= Event::stay_counts;
  return event;
}

std::vector<Recorded> RecordReader::read(store::ReadTx& tx, std::int64_t first, std::int64_t past) const {
  std::vector<Recorded> people;
  std::vector<ClientType> clients;
  tx.each(sql::story::people, {{"first", first}, {"past", past}}, [&](const store::Row& row) {
    Recorded& one = people.emplace_back();
    one.person = row.integer("person_id");
    if (const auto born = row.maybe_date("born_on")) one.facts.birth_month = birth_month_of(*born);
    one.facts.died = day_in(row, "died_on");
    one.facts.support_reason = static_cast<SupportReason>(codings_->support_reason.from_code(row.text("primary_support_reason")));
    one.facts.accommodation = asked<Accommodation>(codings_->accommodation, row.text("accommodation"));
    one.facts.gender = asked<Gender>(codings_->gender, row.text("gender"));
    one.facts.ethnicity = asked<std::uint8_t>(codings_->ethnicity, row.text("ethnicity"));
    one.facts.employment = asked<Employment>(codings_->employment, row.text("employment"));
    one.facts.has_unpaid_carer = asked<Needs>(codings_->needs, row.text("has_unpaid_carer"));
    one.facts.autism = asked<Needs>(codings_->needs, row.text("autism"));
    one.facts.dementia = asked<Needs>(codings_->needs, row.text("dementia"));
    one.facts.visual = asked<std::uint8_t>(codings_->visual, row.text("visual_impairment"));
    one.facts.hearing = asked<std::uint8_t>(codings_->hearing, row.text("hearing_impairment"));
    clients.push_back(static_cast<ClientType>(codings_->client_type.from_code(row.text("client_type"))));
  });
  if (first <= whole_council) put_calls_first(tx, people, clients);
  std::size_t at = 0;
  const auto keep = [&](const store::Row& row, auto&& make) {
    Recorded* one = person_at(people, at, row.integer("person_id"));
    if (one == nullptr) return;
    if (const std::optional<Event> event = make(row, clients[at])) {
      one->events.push_back(*event);
      one->teams.push_back(row.text("team_name"));
      one->provisions.push_back(event->type == EventType::service ? provision_in(*codings_, row) : Provision{});
    }
  };
  tx.each(sql::story::contacts, {{"first", first}, {"past", past}},
          [&](const store::Row& row) { keep(row, [this](const auto& r, ClientType client) { return request_of(r, client); }); });
  at = 0;
  tx.each(sql::story::care_events, {{"first", first}, {"past", past}},
          [&](const store::Row& row) { keep(row, [this](const auto& r, ClientType client) { return care_event_of(r, client); }); });
  at = 0;
  tx.each(sql::story::stays, {{"first", first}, {"past", past}},
          [&](const store::Row& row) { keep(row, [](const auto& r, ClientType client) { return std::optional{stay_of(r, client)}; }); });
  for (const auto& source : step_sources()) {
    at = 0;
    tx.each(source.statement, {{"first", first}, {"past", past}}, [&](const store::Row& row) {
      keep(row, [&](const auto& r, ClientType client) { return std::optional{step_of(source.step, r, client)}; });
    });
  }
  return people;
}

std::optional<Recorded> RecordReader::read_one(store::ReadTx& tx, PersonId person) const {
  auto people = read(tx, person.value(), person.value() + 1);
  if (people.empty()) return std::nullopt;
  return std::move(people.front());
}

std::vector<Event> settled_events(Recorded& recorded, Council& council) {
  std::vector<Event> events;
  recorded.provisions.resize(recorded.events.size());
  for (std::size_t i = 0; i < recorded.events.size(); ++i) {
    Event event = recorded.events[i];
    if (!settle(event, recorded.facts.died)) continue;
    event.team = council.team(recorded.teams[i]);
    recorded.provisions[events.size()] = recorded.provisions[i];
    events.push_back(event);
  }
  recorded.provisions.resize(events.size());
  return events;
}

Council RecordReader::read_all(store::Store& store, std::string_view council_code, unsigned threads) const {
  Council council{std::string{council_code}, {""}, {}};
  const std::int64_t last = store.read()->one(sql::story::last_person, {})->integer("person_id");
  const auto ranges = static_cast<std::size_t>(last / people_a_shard + 1);
  std::vector<std::vector<Recorded>> read_ranges(ranges);
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    const auto tx = store.read();
    for (std::size_t range = next++; range < ranges; range = next++) {
      const auto first = static_cast<std::int64_t>(range) * people_a_shard;
      read_ranges[range] = read(*tx, first, first + people_a_shard);
    }
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < std::min<std::size_t>(threads, ranges); ++i) others.emplace_back(work);
  work();
  for (auto& other : others) other.join();
  for (auto& people : read_ranges) {
    Shard& shard = council.shards.emplace_back();
    for (auto& one : people) {
      auto events = settled_events(one, council);
      shard.add(static_cast<std::uint64_t>(one.person), std::to_string(one.person), one.facts, events, one.provisions);
    }
    people = {};
  }
  return council;
}

}  // namespace stepwise::story
