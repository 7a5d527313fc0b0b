// SPDX-License-Identifier: Apache-2.0
#include "demo/cld_line.hpp"

#include <array>

namespace stepwise::demo {
namespace {

constexpr std::int32_t first_day = -25'567;  // 1 January 1900
constexpr std::int32_t last_day = 29'219;    // 31 December 2049
constexpr std::size_t width = 10;

void write_assessment(CldBuffer& out, const CldWords& words, const CareStep& step) {
  out.cell(step.long_term ? "Long term assessment" : "Short term assessment");
  out.cell(step.long_term && step.eligible < 2 ? std::string_view{words.yes_no[step.eligible]} : std::string_view{});
  out.cell(words.method[static_cast<std::size_t>(step.method)]);
}

void write_costs(CldBuffer& out, const CldWords& words, const CareStep& step) {
  if (step.frequency == Frequency::none) return out.empty(3);
  out.hundredths(step.cost_pence);
  out.cell(words.frequency[static_cast<std::size_t>(step.frequency)]);
  out.hundredths(step.units_tenths * 10);
}

}  // namespace

DateTable::DateTable(bool uk) {
  text_.reserve(static_cast<std::size_t>(last_day - first_day + 1) * width);
  for (std::int32_t day = first_day; day <= last_day; ++day) text_ += uk ? Date{day}.uk() : Date{day}.iso();
}

std::string_view DateTable::operator()(std::int32_t day) const {
  if (day < first_day || day > last_day) return {};
  return {text_.data() + static_cast<std::size_t>(day - first_day) * width, width};
}

void write_person(CldBuffer& out, const CldPerson& person) {
  for (const auto text : {person.nhs_number, person.la_id, person.gp, person.gender, person.ethnicity, person.born, person.died,
                          person.client, person.reason, person.postcode, person.accommodation, person.employment,
                          person.has_carer, person.autism, person.visual, person.hearing, person.dementia, person.funding})
    out.cell(text);
}

void write_event(CldBuffer& out, const CldWords& words, const DateTable& dates, const CldEvent& event) {
  const CareStep& step = event.step;
  out.cell(words.kind[static_cast<std::size_t>(step.kind)]);
  out.cell(event.reference);
  out.cell(dates(step.start));
  out.cell(step.end == no_day ? std::string_view{} : dates(step.end));
  out.cell(event.description);
  out.cell(event.outcome);
  out.cell(words.route[static_cast<std::size_t>(event.route)]);
  if (step.kind == Kind::assessment) write_assessment(out, words, step);
  else out.empty(3);
  if (event.carer) {
    out.cell("");
    out.cell("1");
    out.cell(event.linked);
    out.empty(2);
  } else {
    out.empty(5);
  }
  out.cell(words.service_type[static_cast<std::size_t>(step.type)]);
  out.cell(words.component[static_cast<std::size_t>(step.component)]);
  out.cell(words.delivery[static_cast<std::size_t>(step.delivery)]);
  out.cell(event.location);
  out.cell(words.review_reason[static_cast<std::size_t>(step.reason)]);
  static constexpr std::array<std::string_view, 4> achieved{"", "Fully met", "Partially met", "Not met"};
  out.cell(achieved[step.achieved]);
  out.cell(step.kind == Kind::review ? std::string_view{words.method[static_cast<std::size_t>(step.method)]} : std::string_view{});
  write_costs(out, words, step);
  out.end_row();
}

void write_no_event(CldBuffer& out, std::string_view linked) {
  out.empty(11);
  out.cell("1");
  out.cell(linked);
  out.empty(12);
  out.end_row();
}

}  // namespace stepwise::demo
