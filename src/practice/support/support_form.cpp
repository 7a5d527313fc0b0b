// SPDX-License-Identifier: Apache-2.0
#include "practice/support/support_form.hpp"

#include <fmt/format.h>

#include "base/money.hpp"
#include "base/text.hpp"
#include "drafts/day_boxes.hpp"

namespace stepwise::support {
namespace {

constexpr std::pair<std::string_view, std::string Service::*> texts[] = {
    {"service_type", &Service::service_type},     {"service_component", &Service::service_component}, {"delivery_mechanism", &Service::delivery_mechanism},
    {"provider", &Service::provider},             {"provider_location", &Service::provider_location}, {"description", &Service::description},
    {"cost_frequency", &Service::cost_frequency}};

constexpr std::pair<std::string_view, Message> labels[] = {{"service_type", noted("Kind of support")},
                                                           {"service_component", noted("What is given")},
                                                           {"delivery_mechanism", noted("How it is arranged")},
                                                           {"provider", noted("Who gives it")},
                                                           {"provider_location", noted("Their registered location")},
                                                           {"description", noted("What it is for")},
                                                           {"start", noted("First day")},
                                                           {"end", noted("Last day")},
                                                           {"outcome", noted("What came of it")},
                                                           {"cost", noted("Cost, in pounds")},
                                                           {"cost_frequency", noted("What the cost is for")},
                                                           {"planned_units", noted("Units a week")},
                                                           {"reason", noted("Why")}};

std::string plain_amount(std::int64_t pence) { return fmt::format("{}.{:02}", pence / 100, pence % 100); }

std::string shown(std::string_view name, const http::Fields& fields, const Lists& lists) {
  const std::string value{fields.get(name)};
  if (name == "start" || name == "end") {
    const auto day = drafts::day_in_boxes(fields, name);
    return day ? long_date(*day) : "";
  }
  if (value.empty()) return {};
  if (name == "service_type") return listed(lists.type.label(value));
  if (name == "service_component") return listed(lists.component.label(value));
  if (name == "delivery_mechanism") return listed(lists.delivery.label(value));
  if (name == "cost_frequency") return listed(lists.frequency.label(value));
  if (name == "outcome") return listed(lists.outcome.label(value));
  return value;
}

}  // namespace

Words field_label(std::string_view name) {
  for (const auto& [field, label] : labels)
    if (field == name) return t(label);
  return Words{name};
}

std::string units_words(double units) { return fmt::format("{}", static_cast<double>(static_cast<std::int64_t>(units * 100 + 0.5)) / 100); }

FromForm service_from(const http::Fields& typed) {
  FromForm out;
  for (const auto& [name, member] : texts) out.service.*member = std::string{trim(typed.get(name))};
  out.service.outcome = std::string{trim(typed.get("outcome"))};
  if (const auto day = drafts::day_in_boxes(typed, "start")) out.service.start_on = *day;
  else out.problems.push_back({"start", "start.missing", t("Enter the first day")});
  out.service.end_on = drafts::day_in_boxes(typed, "end");
  if (!out.service.end_on && drafts::day_boxes_filled(typed, "end")) out.problems.push_back({"end", "end.unread", t("Enter a day, like 21 11 2026")});
  if (const auto cost = trim(typed.get("cost")); !cost.empty()) {
    if (const auto money = Money::parse(cost)) out.service.unit_cost_pence = money->pence;
    else out.problems.push_back({"cost", "cost.unread", t("Enter the cost in pounds, like 22.50")});
  }
  if (const auto units = trim(typed.get("planned_units")); !units.empty()) {
    out.service.planned_units = parse_decimal(units);
    if (!out.service.planned_units) out.problems.push_back({"planned_units", "units.unread", t("Enter a number, like 10 or 10.5")});
  }
  out.service.version = parse_number(typed.get("version")).value_or(0);
  return out;
}

http::Fields fields_from(const Service& service) {
  http::Fields fields;
  for (const auto& [name, member] : texts) fields.add(std::string{name}, service.*member);
  fields.add("outcome", service.outcome);
  drafts::add_day_boxes(fields, "start", service.start_on);
  drafts::add_day_boxes(fields, "end", service.end_on);
  fields.add("cost", service.unit_cost_pence ? plain_amount(*service.unit_cost_pence) : "");
  fields.add("planned_units", service.planned_units ? units_words(*service.planned_units) : "");
  return fields;
}

drafts::TwoTexts compare_services(const http::Fields& theirs, const http::Fields& yours, const Lists& lists) {
  drafts::TwoTexts texts_differ;
  for (const auto& [name, label] : labels) {
    if (name == "reason") continue;
    std::string a = shown(name, theirs, lists), b = shown(name, yours, lists);
    if (a == b) continue;
    texts_differ.names.push_back(t(label));
    texts_differ.theirs.push_back(std::move(a));
    texts_differ.yours.push_back(std::move(b));
  }
  return texts_differ;
}

}  // namespace stepwise::support
