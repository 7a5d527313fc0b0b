// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "performance/cld/rows.hpp"

namespace stepwise::cld {
namespace {

constexpr std::uint64_t nhs_seed = 1, identifier_seed = 2;
constexpr std::size_t longest_identifier = 255;

enum EventWord : std::uint16_t { word_request, word_assessment, word_service, word_review, word_blank, word_other };

std::uint16_t event_word(std::string_view words) {
  const auto key = story::plain_key(words);
  if (key.empty() || key == "null") return word_blank;
  if (key.starts_with("request") || key.starts_with("referral")) return word_request;
  if (key.starts_with("assessment")) return word_assessment;
  if (key.starts_with("service")) return word_service;
  return key.starts_with("review") ? word_review : word_other;
}

bool is_blank(std::string_view text) { return text.empty() || (text.size() == 4 && equals_ignoring_case(text, "null")); }

std::uint64_t hash_of_nhs_number(std::string_view text) {
  if (text.size() <= 10) return hash_text(text, nhs_seed);
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c != ' ' && c != '-'; });
  return hash_text(digits, nhs_seed);
}

}  // namespace

void RowReader::read_row() {
  GroupKey key;
  if (!read_council(key)) return;
  FileRow row{};
  row.piece = number_;
  row.group = groups_.number(key);
  GroupCounts& counts = counts_of(row.group);
  counts.rows += by_;
  if (!shared_.watched.empty() && bare(cell(Column::reference)) == shared_.watched) watched.push_back({number_, line_});
  story::Provision provision;
  if (!read_identity(row)) return;
  const bool has_event = read_event(row);
  if (has_event || row.event.client == story::ClientType::unpaid_carer_known_by_association) read_links(row, has_event);
  if (!has_event) return;
  read_event_details(row, provision);
  read_person(row);
  counts.ends.add(row.event.type, row.event.end, by_);
  counts.first_start = std::min(counts.first_start, row.event.start);
  counts.last_start = std::max(counts.last_start, row.event.start);
  if (row.event.end != story::no_day) counts.last_end = std::max(counts.last_end, row.event.end);
  row.event.record = static_cast<std::uint32_t>(line_);
  keep(row, provision);
}

bool RowReader::read_council(GroupKey& key) {
  const auto la = bare(cell(Column::la_code));
  std::uint32_t council = 0;
  for (const char c : la) council = c >= '0' && c <= '9' && council < councils ? council * 10 + static_cast<std::uint32_t>(c - '0') : static_cast<std::uint32_t>(councils);
  const bool is_council = !la.empty() && council < councils;
  if (shared_.only_council && (!is_council || council != *shared_.only_council)) return false;
  if (!is_council) return refuse(Unusable::no_council), false;
  council_ = council;
  key = {submission_, council, repeated_day(Column::period_start), repeated_day(Column::period_end), repeated_day(Column::imported)};
  if (key.imported == story::no_day) key.imported = received_;
  return true;
}

bool RowReader::read_identity(FileRow& row) {
  const auto la_person = bare(cell(Column::person));
  if (!is_blank(la_person)) row.la_person = hash_text(la_person, identifier_seed);
  identifier_ = bare(cell(Column::traced_nhs_number));
  if (is_blank(identifier_)) identifier_ = bare(cell(Column::nhs_number));
  if (is_blank(identifier_)) {
    if (row.la_person == 0) return refuse(Unusable::no_person), false;
    identifier_ = la_person;
    row.person = row.la_person;
  } else {
    row.person = hash_of_nhs_number(identifier_);
  }
  row.text_size = static_cast<std::uint8_t>(std::min(identifier_.size(), longest_identifier));
  return true;
}

std::uint8_t RowReader::code(Column column, const story::Coding& coding) {
  const auto text = bare(cell(column));
  if (text.empty()) return 0;
  const auto number = words_[static_cast<std::size_t>(column)].get(text, [&](std::string_view words) { return coding.from_words(words); });
  if (number == coding.not_in_list()) not_in_list[static_cast<std::size_t>(column)] += by_;
  return static_cast<std::uint8_t>(number);
}

bool RowReader::read_day(Column column, Day& into) {
  const auto text = bare(cell(column));
  into = story::no_day;
  if (is_blank(text)) return true;
  const auto day = day_in(text);
  if (!day) return false;
  into = story::day_of(Date{*day});
  return true;
}

Day RowReader::repeated_day(Column column) {
  const auto text = cell(column);
  LastDay& last = last_days_[static_cast<std::size_t>(column)];
  if (text == last.text) return last.day;
  last.text = text;
  if (!read_day(column, last.day)) last.day = story::no_day;
  return last.day;
}

bool RowReader::read_event(FileRow& row) {
  row.event.client = static_cast<story::ClientType>(code(Column::client_type, shared_.codings.client_type));
  const auto word = words_[static_cast<std::size_t>(Column::event_type)].get(bare(cell(Column::event_type)), event_word);
  if (word == word_blank && row.event.client == story::ClientType::unpaid_carer_known_by_association) return without_event += by_, false;
  if (word >= word_blank) return refuse(Unusable::no_event_type), false;
  if (row.event.client == story::ClientType::none) return refuse(Unusable::no_client_type), false;
  row.event.type = static_cast<story::EventType>(word);
  if (!read_day(Column::start, row.event.start) || !read_day(Column::end, row.event.end)) return refuse(Unusable::not_a_date), false;
  if (row.event.start == story::no_day) return refuse(Unusable::no_start_date), false;
  if (row.event.end < row.event.start) return refuse(Unusable::ends_before_start), false;
  if (!read_day(Column::death, row.died)) row.died = story::no_day;
  return true;
}

void RowReader::read_event_details(FileRow& row, story::Provision& provision) {
  const auto& codings = shared_.codings;
  auto& event = row.event;
  event.outcome = static_cast<story::Outcome>(code(Column::outcome, codings.outcome));
  switch (event.type) {
    case story::EventType::request: event.detail = code(Column::route, codings.route); break;
    case story::EventType::assessment:
      event.detail = code(Column::assessment_type, codings.assessment_type);
      event.component = code(Column::needs, codings.needs);
      event.flags = code(Column::assessment_method, codings.method);
      break;
    case story::EventType::service: read_service(row, provision); break;
    case story::EventType::review:
      event.detail = code(Column::review_reason, codings.review_reason);
      event.flags = code(Column::review_method, codings.method);
      break;
    case story::EventType::hospital: case story::EventType::step: break;
  }
  if (const auto flag = bare(cell(Column::conversation)); flag == "1" || equals_ignoring_case(flag, "yes")) event.flags |= 0x80;
  if (const auto description = cell(Column::description); description.size() >= 12) {
    const auto key = story::plain_key(description);
    if (key.find("conversation") != std::string::npos) event.flags |= 0x80;
  }
  if (const auto team = bare(cell(Column::team)); !team.empty())
    event.team = words_[static_cast<std::size_t>(Column::team)].get(team, [this](std::string_view name) { return shared_.teams.number(name); });
}

void RowReader::read_service(FileRow& row, story::Provision& provision) {
  const auto& codings = shared_.codings;
  row.event.detail = code(Column::service_type, codings.service_type);
  row.event.component = code(Column::component, codings.component);
  row.event.flags = code(Column::mechanism, codings.mechanism);
  constexpr auto not_known = story::Provision::not_known;
  if (const auto cost = bare(cell(Column::unit_cost)); !cost.empty()) provision.unit_cost_pence = hundredths_in(cost).value_or(not_known);
  if (const auto units = bare(cell(Column::planned_units)); !units.empty()) provision.units_hundredths = hundredths_in(units).value_or(not_known);
  provision.frequency = static_cast<story::CostFrequency>(code(Column::cost_frequency, codings.cost_frequency));
  row.has_provision = provision != story::Provision{};
}

void RowReader::read_person(FileRow& row) {
  if (const auto born = bare(cell(Column::birth)); !is_blank(born))
    if (const auto day = day_in(born)) row.birth_month = story::birth_month_of(Date{*day});
  read_details(row.details);
}

void RowReader::read_details(Details& details) {
  const auto& codings = shared_.codings;
  details.support_reason = static_cast<story::SupportReason>(code(Column::support_reason, codings.support_reason));
  details.accommodation = static_cast<story::Accommodation>(code(Column::accommodation, codings.accommodation));
  details.gender = static_cast<story::Gender>(code(Column::gender, codings.gender));
  details.ethnicity = code(Column::ethnicity, codings.ethnicity);
  details.employment = static_cast<story::Employment>(code(Column::employment, codings.employment));
  details.has_unpaid_carer = static_cast<story::Needs>(code(Column::has_unpaid_carer, codings.needs));
  details.autism = static_cast<story::Needs>(code(Column::autism, codings.needs));
  details.dementia = static_cast<story::Needs>(code(Column::dementia, codings.needs));
  details.visual = code(Column::visual, codings.visual);
  details.hearing = code(Column::hearing, codings.hearing);
}

/// The adults whom a carer's row names (cld.md 8.6).
void RowReader::read_links(const FileRow& row, bool has_event) {
  const auto client = row.event.client;
  if (by_ < 0 || (client != story::ClientType::unpaid_carer && client != story::ClientType::unpaid_carer_known_by_association)) return;
  for (const Column column : {Column::linked_1, Column::linked_2, Column::linked_3})
    if (const auto linked = bare(cell(column)); !is_blank(linked))
      rows_of(council_).links.push_back({hash_text(linked, identifier_seed), number_, row.group, row.event, row.died, has_event});
}

}  // namespace stepwise::cld
