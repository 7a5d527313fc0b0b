// SPDX-License-Identifier: Apache-2.0
#include "demo/council_file.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "demo/faults.hpp"

namespace stepwise::demo {
namespace {

constexpr std::uint64_t council_stream = 103, citizen_stream = 104;
constexpr std::size_t block_bytes = 1 << 20;
constexpr std::string_view unlisted_value = "NFA: See notes";

Date quarter_end_before(Date day) {
  const Date first = day.first_of_month();
  return first.add_months(-((first.month() - 1) % 3)) - 1;
}

std::string postcode(int council, Draw& draw) {
  static constexpr std::string_view letters = "ABDEFGHJLNPQRSTUWXYZ";
  std::string out = "ZZ";
  out += std::to_string(1 + (council * 7 + draw.between(0, 5)) % 98);
  out += ' ';
  out += static_cast<char>('1' + draw.below(9));
  out += letters[draw.below(letters.size())];
  out += letters[draw.below(letters.size())];
  return out;
}

}  // namespace

NationOptions usual_nation(Date today) {
  NationOptions options;
  options.to = quarter_end_before(today);
  options.from = (options.to + 1).add_years(-2);
  return options;
}

std::string nation_la_code(int council) {
  if (council < 80) return std::to_string(120 + council);
  return std::to_string(council < 150 ? 230 + council - 80 : 930 + council - 150);
}

Result<NationShared> NationShared::load(const NationOptions& options) {
  auto now = CldWords::load(false);
  if (!now) return tl::unexpected<Fault>{now.error()};
  auto old = CldWords::load(true);
  if (!old) return tl::unexpected<Fault>{old.error()};
  NationShared shared{options, Calendar{options.from, options.to}, std::move(*now), std::move(*old), DateTable{false}, DateTable{true}, {}, {},
                      Date::from_parts(2025, 7, 1)->days()};
  for (Date end = options.to; end > options.from; end = quarter_end_before(end)) shared.period_ends.push_back(end.days());
  std::ranges::reverse(shared.period_ends);
  for (const auto end : shared.period_ends) {
    const Date start = (Date{end} + 1).add_years(-1);
    shared.periods.push_back(start.iso() + "," + Date{end}.iso() + ",");
    shared.periods.push_back(start.uk() + "," + Date{end}.uk() + ",");
  }
  return shared;
}

CouncilFile::CouncilFile(const NationShared& shared, int council, std::int64_t rows)
    : shared_{shared}, wanted_{rows}, code_{nation_la_code(council)}, person_cells_{1 << 16} {
  Draw draw = Draw::of(shared.options.seed, council_stream, static_cast<std::uint64_t>(council));
  old_words_ = draw.chance(rates::council_writes_release_1);
  uk_dates_ = draw.chance(rates::council_writes_uk_dates);
  flow_ = {shared.options.from, shared.options.to, &shared.calendar, draw.between(55, 180), draw.between(-1'400, 1'200)};
  seed_ = draw.below(~std::uint64_t{0});
  walk_people();
}

void CouncilFile::walk_people() {
  rows_.reserve(static_cast<std::size_t>(wanted_) + 64);
  Journey journey;
  for (std::uint32_t number = 0; static_cast<std::int64_t>(rows_.size()) < wanted_; ++number) {
    Draw draw = Draw::of(seed_, citizen_stream, number);
    const Traits traits = draw_traits(flow_.from, 0, draw);
    walk(flow_, traits.profile, draw, journey);
    know(number, traits, journey.died, draw);
    std::uint16_t ordinal = 0;
    for (const auto& contact : journey.contacts) {
      if (contact.resolution == Resolution::duplicate) continue;
      Row row{number, ++ordinal, 0, Fault::none, contact.route, {}};
      row.step.kind = Kind::request;
      row.step.start = contact.day;
      row.step.end = contact.closed;
      row.step.outcome = request_outcome(contact.resolution);
      submit(row, draw);
    }
    for (const auto& care : journey.care) submit({number, ++ordinal, 0, Fault::none, Route::none, care}, draw);
    if (traits.profile.client == Client::unpaid_carer_known_by_association)
      push({number, 0, 0, Fault::none, Route::none, {}}, static_cast<int>(draw.below(shared_.period_ends.size())), draw);
  }
  rows_.resize(static_cast<std::size_t>(wanted_));
}

void CouncilFile::know(std::uint32_t number, const Traits& traits, std::int32_t died, Draw& draw) {
  const std::string nhs = draw.chance(rates::file_blank_nhs_number) ? "" : test_nhs_number(number);
  const std::string id = fmt::format("{}-{:07}", code_, number), gp = "Z" + std::to_string(10'000 + draw.below(90'000)),
                    post = postcode(static_cast<int>(seed_ % 90), draw);
  const DateTable& dates = uk_dates_ ? shared_.uk : shared_.iso;
  const bool no_ethnicity = draw.chance(rates::file_blank_ethnicity), no_reason = draw.chance(rates::file_blank_reason);
  const bool carer = traits.profile.client != Client::service_user;
  static constexpr std::array<std::string_view, 4> funding{"Fully social care funded", "Joint client and social care funded", "Fully client funded", "Unknown"};
  const auto paid_by = funding[draw.below(funding.size())];
  const auto cells = [&](const CldWords& words) {
    const auto at = static_cast<std::uint32_t>(person_cells_.size());
    const auto reason = traits.profile.reason;
    write_person(person_cells_,
                 {.nhs_number = nhs, .la_id = id, .gp = gp, .gender = words.gender[static_cast<std::size_t>(traits.gender)],
                  .ethnicity = no_ethnicity ? std::string_view{} : words.ethnicity[traits.ethnicity],
                  .born = dates(traits.profile.born.days()), .died = died == no_day ? std::string_view{} : dates(died),
                  .client = words.client[static_cast<std::size_t>(traits.profile.client)],
                  .reason = no_reason ? std::string_view{} : words.reason[static_cast<std::size_t>(reason)], .postcode = post,
                  .accommodation = words.accommodation[traits.accommodation], .employment = words.employment[traits.employment],
                  .has_carer = words.yes_no[traits.has_carer], .autism = carer ? "" : "Unknown",
                  .visual = carer ? "" : reason == Reason::sensory_visual ? "Partial sight/sight impaired" : "No visual impairment",
                  .hearing = carer ? "" : reason == Reason::sensory_hearing ? "Hard of hearing" : "No hearing impairment",
                  .dementia = carer ? "" : reason == Reason::memory_cognition ? "Yes" : "Unknown", .funding = carer ? "" : paid_by});
    return std::pair{at, static_cast<std::uint32_t>(person_cells_.size()) - at};
  };
  const auto [at, size] = cells(shared_.now);
  const auto [old_at, old_size] = old_words_ ? cells(shared_.release_1) : std::pair{at, size};
  people_.push_back({at, size, old_at, old_size, carer});
}

int CouncilFile::period_of(std::int32_t day) const {
  const auto at = std::ranges::lower_bound(shared_.period_ends, day);
  return at == shared_.period_ends.end() ? -1 : static_cast<int>(at - shared_.period_ends.begin());
}

void CouncilFile::submit(Row row, Draw& draw) {
  const bool service = row.step.kind == Kind::service, open = row.step.end == no_day;
  const bool lets_open_through = row.step.kind == Kind::request && draw.chance(rates::file_open_request);
  if (!service && open && !lets_open_through) return;
  if (lets_open_through) row.step.end = no_day, row.step.outcome = Outcome::none;
  if (row.step.end != no_day && row.step.end < flow_.from.days()) return;
  const std::int32_t decides = service || row.step.end == no_day ? std::max(row.step.start, flow_.from.days()) : row.step.end;
  const int period = period_of(decides);
  if (period < 0) return;
  push(row, period, draw);
  if (period + 1 < static_cast<int>(shared_.period_ends.size()) && draw.chance(rates::file_repeated_later)) push(row, period + 1, draw);
}

void CouncilFile::push(Row row, int period, Draw& draw) {
  row.period = static_cast<std::uint8_t>(period);
  if (row.step.kind == Kind::service && row.step.end > shared_.period_ends[static_cast<std::size_t>(period)]) {
    row.step.end = no_day;
    row.step.outcome = Outcome::continuation;
  }
  const auto roll = draw.between(0, 9'999);
  if (roll < rates::file_end_before_start) row.fault = Fault::end_before_start;
  else if (roll < rates::file_end_before_start + rates::file_unlisted_value) row.fault = Fault::unlisted;
  else if (roll < rates::file_end_before_start + rates::file_unlisted_value + rates::file_blank_outcome) row.fault = Fault::blank_outcome;
  rows_.push_back(row);
}

std::vector<std::uint32_t> CouncilFile::extract_order() const {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
  keys.reserve(rows_.size());
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    const Row& row = rows_[i];
    const auto start = static_cast<std::uint64_t>(std::max(0, row.step.start + 10'000));
    keys.emplace_back(std::uint64_t{row.period} << 56 | std::uint64_t(row.step.kind) << 52 | start << 32 | row.person, i);
  }
  std::ranges::sort(keys);
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const auto& [key, at] : keys) order.push_back(at);
  return order;
}

void CouncilFile::write_row(CldBuffer& out, const Row& row) const {
  const bool old = old_words_ && shared_.period_ends[row.period] < shared_.release_2_from;
  const CldWords& words = old ? shared_.release_1 : shared_.now;
  const Known& known = people_[row.person];
  out.cell(code_);
  out.raw(shared_.periods[std::size_t{row.period} * 2 + (uk_dates_ ? 1 : 0)]);
  out.raw(person_cells_.text().substr(old ? known.old_at : known.at, old ? known.old_size : known.size));
  if (row.ordinal == 0) return write_no_event(out, {});
  CldEvent event{row.step, row.route, {}, {}, words.outcome[static_cast<std::size_t>(row.step.outcome)], {}, {}, known.carer};
  if (row.fault == Fault::end_before_start && row.step.end != no_day) std::swap(event.step.start, event.step.end);
  if (row.fault == Fault::unlisted) event.outcome = unlisted_value;
  if (row.fault == Fault::blank_outcome) event.outcome = {};
  char reference[24], location[16];
  event.reference = {reference, static_cast<std::size_t>(fmt::format_to(reference, "E{}-{}", row.person, row.ordinal) - reference)};
  if (row.step.kind == Kind::service && row.step.provider != 255)
    event.location = {location, static_cast<std::size_t>(fmt::format_to(location, "1-0000{:05}", row.step.provider * 1'000 + row.person % 37) - location)};
  write_event(out, words, uk_dates_ ? shared_.uk : shared_.iso, event);
}

void CouncilFile::write(const std::function<bool(std::string_view)>& take) {
  CldBuffer out{block_bytes + 8'192};
  for (const auto at : extract_order()) {
    write_row(out, rows_[at]);
    if (out.size() < block_bytes) continue;
    if (!take(out.text())) return;
    out.clear();
  }
  take(out.text());
}

}  // namespace stepwise::demo
