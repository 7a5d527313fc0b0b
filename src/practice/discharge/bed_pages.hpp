// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/page.hpp"
#include "http/http.hpp"
#include "practice/discharge/beds.hpp"
#include "practice/discharge/discharge_lists.hpp"

namespace stepwise::discharge {

using html::Html;

struct BedsModel {
  std::vector<Bed> beds;
  BedsInTime in_time;
  Date since, today;
  bool may_change = false;
  http::Fields typed;               ///< of a bed to add
  std::vector<Problem> problems;
};
Html write_beds(const govuk::Frame& frame, const BedsModel& model);

struct TakeBedPage {
  std::string action, back;
  std::vector<Bed> free;
  http::Fields typed;
  std::vector<Problem> problems;
  std::string notice = {};
};
Html write_take_bed(const govuk::Frame& frame, const TakeBedPage& page);

struct LeaveBedPage {
  const BedStay& stay;
  http::Fields typed;
  std::vector<Problem> problems;
  std::string notice = {};
};
Html write_leave_bed(const govuk::Frame& frame, const LeaveBedPage& page, const Lists& lists);

}  // namespace stepwise::discharge
