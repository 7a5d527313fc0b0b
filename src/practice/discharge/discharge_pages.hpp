// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "govuk/page.hpp"
#include "http/http.hpp"
#include "practice/discharge/discharge_store.hpp"

namespace stepwise::discharge {

using html::Html;

/// The form of a notice.
struct NoticeForm {
  http::Fields typed;
  std::string token, action, back, person_reference;
  std::int64_t draft_version = 0;
  std::vector<Problem> problems;
  std::string notice = {};          ///< why it was not saved, when no field is to blame
  bool known_stay = false;          ///< about a stay on record: hospital and admission stand, no draft
};
Html write_notice_form(const govuk::Frame& frame, const NoticeForm& form, const Lists& lists, std::string_view title);

/// A page that asks about one action.
struct StepPage {
  Action action;
  const Discharge& discharge;
  http::Fields typed;
  std::vector<Problem> problems;
  std::string notice = {};
};
/// "ready", "delay", ...: the last part of the address of an action's page.
std::string_view step_key(Action action);
std::optional<Action> step_from_key(std::string_view key);
Message step_title(Action action);
Html write_step(const govuk::Frame& frame, const StepPage& page, const Lists& lists, Date today);
/// Asks before a stay becomes one's own.
Html write_take(const govuk::Frame& frame, const Discharge& discharge);

struct NextLink {
  Message words;
  std::string href;
};
/// One stay, for people who may read the record.
struct DischargeView {
  const Discharge& discharge;
  bool may_change = false;
  std::vector<NextLink> next;       ///< other rooms' pages, once the person has left
  Date today;
  std::string birth_and_death;      ///< where a death is written on the person's own record
};
Html write_discharge(const DischargeView& view, const Lists& lists);
/// For a person's record. It speaks of no time that passes: the overview is kept.
Html write_recent(std::span<const Discharge> discharges, const Lists& lists);
Html write_record_link(std::string_view person_reference);

struct BoardModel {
  Board board;
  std::vector<std::pair<std::string, std::string>> teams;   ///< reference and name
  std::string team;                                         ///< chosen; "" for every team
  Date today;
  bool may_record = false;
  std::int64_t beds = 0, beds_free = 0;
};
Html write_board(const BoardModel& model, const Lists& lists);

Html status_tag(Status status);

}  // namespace stepwise::discharge
