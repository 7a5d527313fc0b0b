// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "govuk/govuk.hpp"
#include "http/http.hpp"
#include "practice/work/gather.hpp"

namespace stepwise::work {

using html::Html;

inline constexpr int page_rows = 50;

/// Which rows of a list one page shows.
struct ShownRows {
  int page = 1, pages = 1;
  std::size_t first = 0, past = 0;
};
/// A page past the end is the last one.
ShownRows rows_of_page(std::size_t total, int page);

/// A list of work: mine, a team's, or a worker's.
struct WorkPage {
  std::string path;                   ///< "/work", "/work/team", "/work/worker/REF"
  std::string scope;                  ///< what a hand-over begins from: "mine", "team:REF", "worker:REF"
  std::string title;
  Listed listed;
  ListFilter filter;
  std::int64_t left_out = 0;
  bool cut = false;                   ///< there is more than was read
  Date today;
  bool may_hand_over = false, show_worker = false;
  std::vector<bool> can_give;         ///< for each of `listed.tasks`
  std::vector<govuk::Link> links;     ///< to the other lists
  Html above;                         ///< between the heading and the list
  Html below = {};
  std::string team = {};              ///< the reference of the team the address names
};
Html write_work(const WorkPage& page);

/// A team's caseloads, for who supervises it; and work whose owner is gone.
Html write_caseloads(const std::vector<Caseload>& caseloads);
Html write_stranded(const std::vector<Stranded>& stranded, bool may_supervise);

/// A worker's caseload, for supervision.
struct CaseloadPage {
  std::string name, reference;
  std::vector<task::Task> held;
  Counts counts;
  std::optional<Date> oldest;
  std::vector<Supervision> notes;
  Date today;
  bool may_hand_over = false, may_write = false;
  int page = 1;
};
Html write_caseload(const CaseloadPage& page);

/// To whom, and why: after the tasks were chosen.
struct HandOverForm {
  std::vector<task::Task> tasks, not_given;   ///< `not_given`: go by team
  std::string scope, token, back;
  std::vector<govuk::SelectItem> people;
  http::Fields typed;
  std::vector<Problem> problems;
  std::int64_t gone = 0;                      ///< were done meanwhile
};
Html write_hand_over_form(const govuk::Frame& frame, const HandOverForm& form);
struct HandOverPage {
  HandOver hand_over;
  Date today;
  bool may_acknowledge = false;
  std::vector<Problem> problems;
  http::Fields typed;
};
Html write_hand_over(const govuk::Frame& frame, const HandOverPage& page);
Html write_hand_overs(const std::vector<HandOver>& all, StaffId me, Date today);

struct ToDoForm {
  std::string title, action, back, token;
  std::int64_t version = 0;
  std::vector<govuk::SelectItem> people;
  http::Fields typed;
  std::vector<Problem> problems;
};
Html write_to_do_form(const govuk::Frame& frame, const ToDoForm& form);
struct ToDoPage {
  ToDo to_do;
  bool may_change = false;
};
Html write_to_do(const govuk::Frame& frame, const ToDoPage& page);
/// What is open about a person, for the overview of their record.
Html write_to_dos(const std::vector<ToDo>& to_dos, std::string_view person_reference);

struct SupervisionForm {
  std::string name, action, back, token;
  http::Fields typed;
  std::vector<Problem> problems;
};
Html write_supervision_form(const govuk::Frame& frame, const SupervisionForm& form);

/// "kind|reference": what a box of the list sends.
std::string task_key(const task::Task& task);

}  // namespace stepwise::work
