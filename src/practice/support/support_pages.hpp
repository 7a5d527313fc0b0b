// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <vector>

#include "govuk/govuk.hpp"
#include "http/http.hpp"
#include "practice/support/support.hpp"
#include "practice/support/support_store.hpp"

namespace stepwise::support {

/// A person's services: now, to come, before; hours and cost a week.
struct ServicesPage {
  std::vector<Service> services;
  std::string person_reference;
  Date today;
  bool may_arrange = false, may_bring = false;   ///< `may_bring`: to the peer challenge forum
  std::optional<Date> died_on = {};
};
html::Html write_services(const ServicesPage& page, const Lists& lists);
/// The short form of it, for the overview of the record.
html::Html write_summary(const std::vector<Service>& services, std::string_view person_reference, Date today);

enum class Doing { start, change, correct };
/// The form that starts, changes or corrects a service.
struct ServiceForm {
  Doing doing = Doing::start;
  std::string action = {}, back = {}, person_reference = {}, token = {};
  std::int64_t version = 0;
  http::Fields typed = {};
  std::vector<Problem> problems = {};
  std::vector<Hold> holds = {};         ///< what guards ask before it can be kept
  std::vector<std::string> same = {};   ///< services that give the same already
  html::Html above = {};                ///< both texts of a stale save
};
/// The field in which the reason that a guard asks for is typed.
std::string reason_field(std::string_view hold_key);
html::Html write_service_form(const govuk::Frame& frame, const ServiceForm& form, const Lists& lists);

/// The form that ends one, suspends it, gives it again, or says that it never happened.
struct StepForm {
  enum class Step { end, suspend, resume, cancel } step = Step::end;
  Service service = {};
  std::string action = {}, back = {};
  http::Fields typed = {};
  std::vector<Problem> problems = {};
};
Message step_title(StepForm::Step step);
html::Html write_step_form(const govuk::Frame& frame, const StepForm& form, const Lists& lists);

/// "Home support or domiciliary care, from 3 May 2026"
std::string service_words(const Service& service, const Lists& lists);
std::string support_href(std::string_view person_reference);

}  // namespace stepwise::support
