// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/details.hpp"

#include <algorithm>
#include <bit>

namespace stepwise::cld {
namespace {

enum Detail : std::size_t { reason, home, gender, ethnicity, employment, has_carer, autism, dementia, visual, hearing };
constexpr std::uint8_t level_unknown = 1, level_refused = 2, level_known = 3;

}  // namespace

Telling::Telling(const story::Codings& codings) {
  set(reason, codings.support_reason);
  levels_[reason][static_cast<std::size_t>(story::SupportReason::unpaid_carer)] = level_unknown;
  set(home, codings.accommodation);
  set(gender, codings.gender);
  set(ethnicity, codings.ethnicity);
  levels_[ethnicity][codings.ethnicity.from_code("declined")] = level_refused;
  set(employment, codings.employment);
  for (const auto yes_or_no : {has_carer, autism, dementia}) set(yes_or_no, codings.needs);
  set(visual, codings.visual);
  set(hearing, codings.hearing);
}

void Telling::set(std::size_t detail, const story::Coding& coding) {
  levels_[detail].fill(level_known);
  levels_[detail][0] = 0;
  levels_[detail][coding.not_in_list()] = level_unknown;
  unknown_[detail] = coding.from_code("not_known");
  levels_[detail][unknown_[detail]] = level_unknown;
}

void LatestDetails::offer(std::uint64_t when, const Details& details) {
  const auto bytes = std::bit_cast<Bytes>(details);
  if (rows_++ == 0) {
    first_ = bytes;
    first_when_ = when;
    all_alike_ = true;
    return;
  }
  if (all_alike_ && bytes == first_) {
    first_when_ = std::max(first_when_, when);
    return;
  }
  if (all_alike_) {
    all_alike_ = false;
    when_.fill(0);
    differs_.fill(false);
    value_ = first_;
    for (std::size_t i = 0; i < detail_count; ++i) when_[i] = first_when_ | std::uint64_t{telling_(i, first_[i])} << 48;
  }
  offer_each(when, bytes);
}

void LatestDetails::offer_each(std::uint64_t when, const Bytes& bytes) {
  for (std::size_t i = 0; i < detail_count; ++i) {
    const std::uint64_t this_when = when | std::uint64_t{telling_(i, bytes[i])} << 48;
    if (this_when < when_[i]) continue;
    differs_[i] = this_when == when_[i] && (differs_[i] || bytes[i] != value_[i]);
    when_[i] = this_when;
    value_[i] = bytes[i];
  }
}

Details LatestDetails::get() const {
  if (rows_ == 0) return {};
  if (all_alike_) return std::bit_cast<Details>(first_);
  Bytes settled = value_;
  for (std::size_t i = 0; i < detail_count; ++i)
    if (differs_[i]) settled[i] = telling_.unknown(i);
  return std::bit_cast<Details>(settled);
}

}  // namespace stepwise::cld
