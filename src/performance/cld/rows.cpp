// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/rows.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <new>

#include "base/text.hpp"

namespace stepwise::cld {
namespace {

constexpr std::size_t stretch_bytes = std::size_t{32} << 20;
constexpr std::size_t window_bytes = std::size_t{64} << 10;
constexpr std::size_t longest_row = std::size_t{1} << 20;
constexpr std::size_t most_first_faults = 64;
constexpr std::uint64_t nhs_seed = 1, identifier_seed = 2;

enum EventWord : std::uint16_t { word_request, word_assessment, word_service, word_review, word_blank, word_other };

std::uint16_t event_word(std::string_view words) {
  const auto key = story::plain_key(words);
  if (key.empty() || key == "null") return word_blank;
  if (key.starts_with("request") || key.starts_with("referral")) return word_request;
  if (key.starts_with("assessment")) return word_assessment;
  if (key.starts_with("service")) return word_service;
  return key.starts_with("review") ? word_review : word_other;
}

bool is_blank(std::string_view text) { return text.empty() || text == "NULL"; }

}  // namespace

Arena::~Arena() {
  for (void* stretch : stretches_) munmap(stretch, stretch_bytes);
}

Bucket::Block* Arena::block() {
  if (left_ < sizeof(Bucket::Block)) {
    void* stretch = mmap(nullptr, stretch_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (stretch == MAP_FAILED) throw std::bad_alloc{};
    madvise(stretch, stretch_bytes, MADV_HUGEPAGE);
    stretches_.push_back(stretch);
    next_ = static_cast<char*>(stretch);
    left_ = stretch_bytes;
  }
  auto* block = ::new (next_) Bucket::Block;
  next_ += sizeof(Bucket::Block);
  left_ -= sizeof(Bucket::Block);
  return block;
}

std::uint16_t TeamNames::number(std::string_view name) {
  if (is_blank(name)) return 0;
  const std::lock_guard lock{mutex_};
  const auto at = numbers_.find(name);
  if (at != numbers_.end()) return at->second;
  if (names_.size() > 65'000) return 0;
  names_.push_back(clean_utf8(name));
  numbers_.emplace(std::string{name}, static_cast<std::uint16_t>(names_.size() - 1));
  return static_cast<std::uint16_t>(names_.size() - 1);
}

RowReader::RowReader(std::string_view file, const Layout& layout, const story::Codings& codings, TeamNames& teams)
    : file_{file}, layout_{layout}, codings_{codings}, teams_{teams}, buckets_(councils) {}

Piece RowReader::read(std::size_t from, std::size_t boundary, std::size_t number) {
  Piece piece;
  piece.from = from;
  number_ = number;
  std::size_t window = window_bytes;
  while (from < boundary) {
    const std::size_t to = std::min(from + window, file_.size());
    const std::size_t next = read_window(from, to, boundary, piece);
    piece.never_closed = next == from && (to == file_.size() || window >= longest_row);
    if (piece.never_closed) break;
    window = next == from ? window * 4 : window_bytes;
    from = next;
  }
  piece.to = from;
  return piece;
}

/// The last row of a file may lack its line end, but not the end of a quotation.
void RowReader::end_last_row(std::size_t size, Piece& piece) {
  const std::size_t from = found_.row_count == 0 ? 0 : found_.cells[found_.rows[found_.row_count - 1]] + 1;
  if (from == size || std::count(base_ + from, base_ + size, '"') % 2 != 0) return;
  const std::size_t before = found_.row_count == 0 ? 0 : found_.rows[found_.row_count - 1] + 1;
  found_.cells[found_.cell_count] = static_cast<std::uint32_t>(size);
  found_.rows[found_.row_count++] = static_cast<std::uint32_t>(found_.cell_count++);
  piece.cut_short = found_.cell_count - before != layout_.cells;
}

/// Reads the whole rows in [from, to) that begin before the boundary; gives where the next row begins.
std::size_t RowReader::read_window(std::size_t from, std::size_t to, std::size_t boundary, Piece& piece) {
  base_ = file_.data() + from;
  find_separators(base_, to - from, found_);
  if (to == file_.size()) end_last_row(to - from, piece);
  std::uint32_t first_cell = 0;
  row_from_ = 0;
  for (std::size_t row = 0; row < found_.row_count && from + row_from_ < boundary; ++row) {
    const std::uint32_t line_end = found_.rows[row];
    row_cells_ = found_.cells.data() + first_cell;
    line_ = ++piece.lines;
    const std::size_t cells = line_end - first_cell + 1;
    const bool blank = cells == 1 && row_cells_[0] - row_from_ <= 1;
    if (!blank) {
      ++rows;
      if (cells == layout_.cells) read_row();
      else refuse(Unusable::wrong_number_of_cells);
    }
    row_from_ = found_.cells[line_end] + 1;
    first_cell = line_end + 1;
  }
  return std::min(from + row_from_, file_.size());
}

void RowReader::refuse(Unusable reason) {
  ++unusable[reason];
  if (unusable[reason] <= most_first_faults) first_faults.push_back({reason, number_, line_});
}

void RowReader::read_row() {
  FileRow row{};
  std::uint32_t council = 0;
  if (!read_identity(row, council) || !read_event(row)) return;
  read_details(row);
  read_person(row);
  row.event.record = static_cast<std::uint32_t>(line_);
  keep(council, row);
}

bool RowReader::read_identity(FileRow& row, std::uint32_t& council) {
  const auto la = bare(cell(Column::la_code));
  for (const char c : la) council = c >= '0' && c <= '9' && council < councils ? council * 10 + static_cast<std::uint32_t>(c - '0') : councils;
  if (la.empty() || council >= councils) return refuse(Unusable::no_council), false;
  auto text = bare(cell(Column::nhs_number));
  const bool by_nhs = !is_blank(text);
  if (!by_nhs) text = bare(cell(Column::person));
  if (is_blank(text)) return refuse(Unusable::no_person), false;
  if (by_nhs && text.size() > 10) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c != ' ' && c != '-'; });
    row.person = hash_text(digits, nhs_seed);
  } else {
    row.person = hash_text(text, by_nhs ? nhs_seed : identifier_seed);
  }
  const auto at = static_cast<std::uint64_t>(text.data() - file_.data());
  row.where = at | std::uint64_t{std::min<std::size_t>(text.size(), 255)} << 40 | std::uint64_t{number_} << 48;
  return true;
}

std::uint8_t RowReader::code(Column column, const story::Coding& coding) {
  const auto text = bare(cell(column));
  if (text.empty()) return 0;
  const auto number = words_[static_cast<std::size_t>(column)].get(text, [&](std::string_view words) { return coding.from_words(words); });
  if (number == coding.not_in_list()) ++not_in_list[static_cast<std::size_t>(column)];
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

bool RowReader::read_event(FileRow& row) {
  row.event.client = static_cast<story::ClientType>(code(Column::client_type, codings_.client_type));
  const auto word = words_[static_cast<std::size_t>(Column::event_type)].get(bare(cell(Column::event_type)), event_word);
  if (word == word_blank && row.event.client == story::ClientType::unpaid_carer_known_by_association) return ++without_event, false;
  if (word >= word_blank) return refuse(Unusable::no_event_type), false;
  if (row.event.client == story::ClientType::none) return refuse(Unusable::no_client_type), false;
  row.event.type = static_cast<story::EventType>(word);
  if (!read_day(Column::start, row.event.start) || !read_day(Column::end, row.event.end)) return refuse(Unusable::not_a_date), false;
  if (row.event.start == story::no_day) return refuse(Unusable::no_start_date), false;
  if (row.event.end < row.event.start) return refuse(Unusable::ends_before_start), false;
  first_start = std::min(first_start, row.event.start);
  last_start = std::max(last_start, row.event.start);
  return true;
}

void RowReader::read_details(FileRow& row) {
  auto& event = row.event;
  event.outcome = static_cast<story::Outcome>(code(Column::outcome, codings_.outcome));
  switch (event.type) {
    case story::EventType::request: event.detail = code(Column::route, codings_.route); break;
    case story::EventType::assessment:
      event.detail = code(Column::assessment_type, codings_.assessment_type);
      event.component = code(Column::needs, codings_.needs);
      event.flags = code(Column::assessment_method, codings_.method);
      break;
    case story::EventType::service: read_service(row); break;
    case story::EventType::review:
      event.detail = code(Column::review_reason, codings_.review_reason);
      event.flags = code(Column::review_method, codings_.method);
      break;
    case story::EventType::hospital: break;
  }
  if (const auto flag = bare(cell(Column::conversation)); flag == "1" || equals_ignoring_case(flag, "yes")) event.flags |= 0x80;
  if (const auto description = cell(Column::description); description.size() >= 12) {
    const auto key = story::plain_key(description);
    if (key.find("conversation") != std::string::npos) event.flags |= 0x80;
  }
  if (const auto team = bare(cell(Column::team)); !team.empty())
    event.team = words_[static_cast<std::size_t>(Column::team)].get(team, [this](std::string_view name) { return teams_.number(name); });
}

void RowReader::read_service(FileRow& row) {
  row.event.detail = code(Column::service_type, codings_.service_type);
  row.event.component = code(Column::component, codings_.component);
  row.event.flags = code(Column::mechanism, codings_.mechanism);
  constexpr auto not_known = story::Provision::not_known;
  row.provision.unit_cost_pence = hundredths_in(bare(cell(Column::unit_cost))).value_or(not_known);
  row.provision.units_hundredths = hundredths_in(bare(cell(Column::planned_units))).value_or(not_known);
  row.provision.frequency = static_cast<story::CostFrequency>(code(Column::cost_frequency, codings_.cost_frequency));
}

Day RowReader::repeated_day(Column column) {
  const auto text = cell(column);
  LastDay& last = last_days_[static_cast<std::size_t>(column)];
  if (text == last.text) return last.day;
  last.text = text;
  if (!read_day(column, last.day)) last.day = story::no_day;
  return last.day;
}

void RowReader::read_person(FileRow& row) {
  row.period_end = repeated_day(Column::period_end);
  if (row.period_end == story::no_day) row.period_end = 0;
  last_period = std::max(last_period, row.period_end);
  first_period = std::min(first_period, repeated_day(Column::period_start));
  if (!read_day(Column::death, row.died)) row.died = story::no_day;
  if (const auto born = bare(cell(Column::birth)); !is_blank(born))
    if (const auto day = day_in(born)) row.birth_month = story::birth_month_of(Date{*day});
  Details& details = row.details;
  details.support_reason = static_cast<story::SupportReason>(code(Column::support_reason, codings_.support_reason));
  details.accommodation = static_cast<story::Accommodation>(code(Column::accommodation, codings_.accommodation));
  details.gender = static_cast<story::Gender>(code(Column::gender, codings_.gender));
  details.ethnicity = code(Column::ethnicity, codings_.ethnicity);
  details.employment = static_cast<story::Employment>(code(Column::employment, codings_.employment));
  details.has_unpaid_carer = static_cast<story::Needs>(code(Column::has_unpaid_carer, codings_.needs));
  details.autism = static_cast<story::Needs>(code(Column::autism, codings_.needs));
  details.dementia = static_cast<story::Needs>(code(Column::dementia, codings_.needs));
  details.visual = code(Column::visual, codings_.visual);
  details.hearing = code(Column::hearing, codings_.hearing);
}

void RowReader::keep(std::uint32_t council, const FileRow& row) {
  auto& parts = buckets_[council];
  if (!parts) parts = std::make_unique<std::array<Bucket, parts_a_council>>();
  Bucket& bucket = (*parts)[row.person >> 61];
  if (bucket.blocks.empty() || bucket.blocks.back()->used == Bucket::rows_a_block) bucket.blocks.push_back(arena_.block());
  auto& block = *bucket.blocks.back();
  block.rows[block.used++] = row;
  ++bucket.rows;
}

}  // namespace stepwise::cld
