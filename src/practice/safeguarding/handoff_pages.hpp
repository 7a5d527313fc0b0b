// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govuk/page.hpp"
#include "http/http.hpp"
#include "practice/safeguarding/handoff_store.hpp"

namespace stepwise::safeguarding {

using html::Html;

std::string handoff_href(std::string_view reference);

struct Form {
  std::string person_reference;
  http::Fields typed;
  std::vector<Problem> problems;
  std::string token;               ///< also its draft's reference
  std::int64_t version = 0;        ///< of the draft
};
Html write_form(const govuk::Frame& frame, const Form& form, const HandoffLists& lists);

/// One hand-off as its sender and those who receive it read it: made to be printed too.
struct View {
  Sent sent;
  State state = State::waiting;
  bool may_receive = false;
  int hours = 0;
};
Html write_handoff(const govuk::Frame& frame, const View& view, const HandoffLists& lists);
/// For colleagues of the sender, whose work it stands in: whether somebody has it, and nothing of what it says.
Html write_closed_handoff(const govuk::Frame& frame, const View& view);

/// What is waiting and what was received lately.
struct Queue {
  std::vector<QueueLine> waiting, received;
  std::int64_t restricted = 0;
  Instant now;
  int hours = 0;
};
Html write_queue(const Queue& queue, const HandoffLists& lists);

/// The flag on a person's record: that something was handed over, never what.
Html write_flag(std::span<const Sent> all, std::string_view person_reference);

}  // namespace stepwise::safeguarding
