// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govuk/page.hpp"
#include "http/http.hpp"
#include "practice/rapid_response/rapid_store.hpp"

namespace stepwise::rapid_response {

using html::Html;

std::string rapid_href(std::string_view reference);
/// Where one is asked for: from the person's record, or from a contact ("" for none).
std::string new_href(std::string_view person_reference, std::string_view contact_reference);

struct Queue {
  std::vector<Line> open, ended;
  std::int64_t restricted = 0;
  Instant now;
};
Html write_queue(const Queue& queue, const RapidLists& lists);

struct View {
  Response response;
  std::vector<Piece> pieces;
  Instant now;
  bool mine = false;
};
Html write_response(const govuk::Frame& frame, const View& view, const RapidLists& lists);
/// A person's last few, for their record. Does not depend on who looks, nor when.
Html write_recent(std::span<const Response> responses, std::string_view person_reference, const RapidLists& lists);

/// Something asked on a page of its own.
struct Form {
  http::Fields typed = {};
  std::vector<Problem> problems = {};
  std::string action = {}, back = {}, token = {};
  std::int64_t version = 0;
  std::string open_one = {};   ///< of a new one: the reference of one that is open already for this person
};
Html write_new_form(const govuk::Frame& frame, const Form& form, const RapidLists& lists);
Html write_visit_form(const govuk::Frame& frame, const Form& form);
Html write_plan_form(const govuk::Frame& frame, const Form& form);
Html write_work_form(const govuk::Frame& frame, const Form& form, const RapidLists& lists);
Html write_hand_over_form(const govuk::Frame& frame, const Form& form, const std::vector<Worker>& workers);
Html write_end_form(const govuk::Frame& frame, const Form& form, const RapidLists& lists);

/// NAME_day, NAME_month, NAME_year and NAME_time as a moment in London.
std::optional<Instant> moment_from(const http::Fields& typed, std::string_view name);
/// The same fields filled from a moment.
void add_moment(http::Fields& fields, const std::string& name, Instant at);

}  // namespace stepwise::rapid_response
