// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/row_check.hpp"

#include <algorithm>

#include "performance/cld/check/sentence.hpp"

namespace stepwise::cld {
namespace {

constexpr std::size_t most_wordings = 50'000;  // of one list, kept with their verdicts

std::optional<std::int32_t> earlier(std::optional<std::int32_t> a, std::optional<std::int32_t> b) { return !a || (b && *b < *a) ? b : a; }
std::optional<std::int32_t> later(std::optional<std::int32_t> a, std::optional<std::int32_t> b) { return !a || (b && *b > *a) ? b : a; }

bool is_day(Kind kind) {
  return kind == Kind::period_start || kind == Kind::period_end || kind == Kind::birth || kind == Kind::death || kind == Kind::start || kind == Kind::end;
}

bool has_high_bytes(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) all |= static_cast<unsigned char>(c);
  return all >= 0x80;
}

}  // namespace

RowCheck::RowCheck(const FieldTable& table, const Heading& heading, const CheckOptions& options)
    : fields(table.size()), table_{table}, heading_{heading}, options_{options}, columns_(table.size()), words_(table.size()), verdicts_(table.size()),
      told_(table.size() + 1), values_kept_(table.size()), last_days_(table.size()), too_many_{Problem::not_in_list, 0, 0, ""} {
  client_ = table.named("Client_Type");
  event_ = table.named("Event_Type");
  reason_ = table.named("Primary_Support_Reason");
  service_ = table.named("Service_Type");
  component_ = table.named("Service_Component");
  mechanism_ = table.named("Delivery_Mechanism");
  review_ = table.named("Review_Reason");
  reference_ = table.named("Event_Reference");
  route_ = table.named("Request_Route_of_Access");
  assessment_ = table.named("Assessment_Type");
  location_ = table.named("Provider_CQC_Location_ID");
  la_ = table.first_of(Kind::la_code);
  person_ = table.first_of(Kind::person);
  nhs_ = table.first_of(Kind::nhs_number);
  period_start_ = table.first_of(Kind::period_start);
  period_end_ = table.first_of(Kind::period_end);
  birth_ = table.first_of(Kind::birth);
  death_ = table.first_of(Kind::death);
  start_ = table.first_of(Kind::start);
  end_ = table.first_of(Kind::end);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Kind kind = table.fields()[i].kind;
    if (kind == Kind::list) lists_.push_back(static_cast<int>(i));
    else if (kind == Kind::linked) links_.push_back(static_cast<int>(i));
    else if (!is_day(kind) && kind != Kind::person && kind != Kind::text) plain_.push_back(static_cast<int>(i));
  }
}

void RowCheck::check(const Chunk& chunk) {
  notes.clear();
  base_ = chunk.text.data();
  row_ = chunk.first_row - 1;
  const std::string_view text{base_, chunk.size};
  const bool other_encoding = has_high_bytes(text) && !is_utf8(text);
  std::uint32_t from = 0, first_cell = 0;
  for (std::size_t row = 0; row < chunk.found.row_count; ++row) {
    const std::uint32_t line_end = chunk.found.rows[row];
    const std::uint32_t* cells = chunk.found.cells.data() + first_cell;
    const std::size_t count = line_end - first_cell + 1;
    ++row_;
    const std::string_view line{base_ + from, chunk.found.cells[line_end] - from};
    if (other_encoding && windows_1252_row == 0 && !is_utf8(line)) windows_1252_row = row_;
    if (count > 1 || bare(line).size() > 0) {
      ++rows;
      failed_ = count != heading_.cells;
      team_ = worker_ = {};
      if (failed_) {
        for (auto& column : columns_) column = {};
        note(no_field, Status::mandatory, Problem::wrong_number_of_cells);
      } else {
        take_cells(cells, from);
      }
      if (failed_) ++rows_failed;
    }
    from = chunk.found.cells[line_end] + 1;
    first_cell = line_end + 1;
  }
}

std::string_view RowCheck::extra(int place, const std::uint32_t* cells, std::uint32_t from) const {
  if (place == no_place) return {};
  const std::uint32_t begin = place == 0 ? from : cells[place - 1] + 1;
  const auto value = bare({base_ + begin, cells[place] - begin});
  return is_blank_value(value) ? std::string_view{} : value;
}

void RowCheck::take_cells(const std::uint32_t* cells, std::uint32_t from) {
  for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i] = {extra(heading_.at[i], cells, from), Problem::none, nullptr};
  team_ = extra(heading_.team, cells, from);
  worker_ = extra(heading_.worker, cells, from);
  read_lists();
  for (const int field : plain_)
    if (!at(field).value.empty()) at(field).problem = check_value(table_.fields()[static_cast<std::size_t>(field)].kind, at(field).value);
  const RowDays days = read_days();
  const RowFacts facts = facts_of(days);
  compare(days, facts);
  compare_values(facts);
  const std::string_view council = at(la_).value;
  if (council_rows_ == nullptr || council != last_council_) {
    last_council_ = council;
    shown_council_ = shown_value(council);
    council_rows_ = &councils.try_emplace(last_council_, 0).first->second;
  }
  ++*council_rows_;
  conclude(facts);
  remember(days, facts);
}

void RowCheck::read_lists() {
  for (const int field : lists_) {
    Column& column = at(field);
    if (column.value.empty()) continue;
    auto& verdicts = verdicts_[static_cast<std::size_t>(field)];
    const auto& rule = table_.fields()[static_cast<std::size_t>(field)];
    if (verdicts.size() >= most_wordings) {
      too_many_ = judge(rule, column.value);
      too_many_.write.clear();
      column.problem = too_many_.problem == Problem::not_in_list_but_like ? Problem::not_in_list : too_many_.problem;
      continue;
    }
    const auto number = words_[static_cast<std::size_t>(field)].get(column.value, [&](std::string_view words) {
      verdicts.push_back(judge(rule, words));
      return static_cast<std::uint16_t>(verdicts.size() - 1);
    });
    column.verdict = &verdicts[number];
    column.problem = column.verdict->problem;
  }
}

/// Neighbouring rows mostly say the same day.
std::optional<std::int32_t> RowCheck::day(int field) {
  Column& column = at(field);
  if (column.value.empty()) return std::nullopt;
  LastDay& last = last_days_[static_cast<std::size_t>(field)];
  if (last.text != column.value) {
    last.text = column.value;
    last.day = check_day(column.value);
  }
  if (!last.day) column.problem = Problem::not_a_date;
  return last.day;
}

RowDays RowCheck::read_days() {
  RowDays days{day(period_start_), day(period_end_), day(birth_), day(death_), day(start_), day(end_)};
  first_period = earlier(first_period, days.period_start);
  last_period = later(last_period, days.period_end);
  return days;
}

RowFacts RowCheck::facts_of(const RowDays& days) const {
  RowFacts facts;
  if (at(client_).verdict != nullptr) facts.client = static_cast<Client>(tells(client_));
  if (at(event_).verdict != nullptr) facts.event = static_cast<Event>(tells(event_));
  facts.died = !at(death_).value.empty();
  facts.planned = tells(review_) != 0;
  facts.costed = (tells(mechanism_) & tells_commissioned) == 0 && ((tells(service_) | tells(component_)) & tells_costed) != 0;
  if (tells(reason_) != 0 && days.birth && days.period_end && *days.birth <= *days.period_end) {
    const int age = age_on(Date{*days.birth}, Date{*days.period_end});
    facts.learning_disability = age >= 18 && age <= 64;
  }
  return facts;
}

void RowCheck::compare(const RowDays& days, const RowFacts& facts) {
  const DayProblems found = compare_days(days, facts.event == Event::service, options_.today.days());
  worsen(period_start_, found.period_start);
  worsen(period_end_, found.period_end);
  worsen(birth_, found.birth);
  worsen(death_, found.death);
  worsen(start_, found.start);
  worsen(end_, found.end);
}

void RowCheck::compare_values(const RowFacts& facts) {
  if ((tells(service_) & tells_prison) != 0 && (tells(mechanism_) & tells_direct_payment) != 0) worsen(mechanism_, Problem::prison_direct_payment);
  if ((tells(service_) & tells_direct_to_carer) != 0 && facts.client == Client::service_user) worsen(service_, Problem::carer_service);
  for (const int link : links_)
    if (!at(link).value.empty() && at(link).value == at(person_).value) worsen(link, Problem::own_link);
}

void RowCheck::conclude(const RowFacts& facts) {
  const Status* statuses = table_.statuses(facts);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    Column& column = columns_[i];
    const Status status = statuses[i];
    if (column.value.empty()) column.problem = status == Status::mandatory ? Problem::blank_mandatory : Problem::blank_allowed;
    else if (column.problem == Problem::none && status == Status::not_applicable) column.problem = Problem::not_applicable_here;
    ++fields[i].cells[static_cast<std::size_t>(status)][static_cast<std::size_t>(column.problem)];
    if (column.problem > Problem::blank_allowed) {
      failed_ = failed_ || is_failure(column.problem);
      if (column.problem != Problem::blank_mandatory || heading_.at[i] != no_place) note(static_cast<int>(i), status, column.problem);
    }
    if (options_.values) count_value(static_cast<int>(i), status, column.problem);
  }
}

void RowCheck::note(int field, Status status, Problem problem) {
  if (field == no_field) ++whole_rows[static_cast<std::size_t>(problem)];
  auto& told = told_[field == no_field ? table_.size() : static_cast<std::size_t>(field)][static_cast<std::size_t>(problem)];
  if (options_.most_each != 0 && told >= options_.most_each) return;
  ++told;
  const std::string_view reference = at(reference_).value;
  if (field == no_field) return notes.push_back({row_, field, status, problem, {}, {}, reference, team_, worker_});
  const Column& column = at(field);
  notes.push_back({row_, field, status, problem, column.value, column.verdict == nullptr ? std::string_view{} : std::string_view{column.verdict->write}, reference, team_, worker_});
}

}  // namespace stepwise::cld
