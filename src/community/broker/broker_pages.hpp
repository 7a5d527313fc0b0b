// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "community/broker/broker_store.hpp"
#include "community/gap/gap.hpp"
#include "community/parts/parts.hpp"

namespace stepwise::broker {

using community::Filled;
using html::Html;

Html write_queue(const Queue& queue, StaffId me, const Lists& lists, Date today);

struct AskPage {
  std::string action, back, person_reference;
  Filled form;
  std::string token;
  std::int64_t draft_version = 0, version = 0;   ///< a version: the request is being changed
  Html above;
};
Html write_ask(const govuk::Frame& frame, const AskPage& model);
Asking asking_in(const http::Fields& typed);
http::Fields fields_of(const Asking& asking);

struct View {
  Request request;
  std::string person_reference;
  StaffId me{0};
  Date today;
};
Html write_request(const govuk::Frame& frame, const View& view, const Lists& lists);
Html write_option(const govuk::Frame& frame, const Request& request, const Filled& form, const Lists& lists);
Html write_close(const govuk::Frame& frame, const Request& request, const Filled& form, const Lists& lists);
Html write_gap(const govuk::Frame& frame, const Request& request, const Filled& form, const std::string& token, const gap::Lists& gaps);
/// A person's requests, for their record.
Html write_section(const std::vector<Request>& requests, std::string_view person_reference, const Lists& lists);
std::string request_href(std::string_view reference);

}  // namespace stepwise::broker
