// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/discharge_form.hpp"

#include "base/text.hpp"
#include "practice/front_door/contact_form.hpp"

namespace stepwise::discharge {
namespace {

std::string text(const http::Fields& typed, std::string_view name) { return std::string{trim(typed.get(name))}; }

}  // namespace

void put_day(http::Fields& fields, std::string_view name, const std::optional<Date>& day) {
  const std::string prefix{name};
  fields.add(prefix + "_day", day ? std::to_string(day->day()) : "");
  fields.add(prefix + "_month", day ? std::to_string(day->month()) : "");
  fields.add(prefix + "_year", day ? std::to_string(day->year()) : "");
}

Notice notice_from(const http::Fields& typed) {
  Notice notice;
  notice.kind = text(typed, "kind");
  notice.hospital = text(typed, "hospital");
  notice.ward = text(typed, "ward");
  notice.admitted_on = front_door::date_from(typed, "admitted");
  notice.expected_on = front_door::date_from(typed, "expected");
  notice.received_on = front_door::date_from(typed, "received");
  notice.admission = text(typed, "admission");
  notice.consent = text(typed, "consent");
  notice.continuing_care = text(typed, "continuing_care");
  notice.sent_by = text(typed, "sent_by");
  notice.nhs_number = text(typed, "nhs_number");
  notice.why = text(typed, "why");
  return notice;
}

http::Fields fields_from(const Notice& notice) {
  http::Fields fields;
  fields.add("kind", notice.kind);
  fields.add("hospital", notice.hospital);
  fields.add("ward", notice.ward);
  put_day(fields, "admitted", notice.admitted_on);
  put_day(fields, "expected", notice.expected_on);
  put_day(fields, "received", notice.received_on);
  fields.add("admission", notice.admission);
  fields.add("consent", notice.consent);
  fields.add("continuing_care", notice.continuing_care);
  fields.add("sent_by", notice.sent_by);
  fields.add("nhs_number", notice.nhs_number);
  fields.add("why", notice.why);
  return fields;
}

http::Fields blank_notice(Date today) {
  Notice notice;
  notice.received_on = today;
  return fields_from(notice);
}

Step step_from(const http::Fields& typed) {
  return {.on = front_door::date_from(typed, "on"), .reason = text(typed, "reason"), .words = text(typed, "words"), .destination = text(typed, "destination"),
          .pathway = text(typed, "pathway"), .referred_for_help = typed.get("referred") == "yes", .next_on = front_door::date_from(typed, "next")};
}

http::Fields fields_for(Action action, const Discharge& discharge, Date today) {
  http::Fields fields;
  const bool waits = action == Action::ready && discharge.ready_on.has_value();
  put_day(fields, "on", action == Action::leave && discharge.left_on ? discharge.left_on : waits ? discharge.ready_on : std::optional{today});
  if (action == Action::leave) {
    fields.add("destination", discharge.destination);
    fields.add("pathway", discharge.pathway);
    fields.add("referred", discharge.left_on ? (discharge.referred_for_help ? "yes" : "no") : "");
  }
  if (action == Action::leave) put_day(fields, "next", discharge.left_on ? discharge.next_on : std::optional{today + ask_after_days});
  else put_day(fields, "next", today + 1);
  if (action == Action::look_again) fields.add("words", discharge.next_step);
  return fields;
}

std::vector<Problem> half_typed_days(const http::Fields& typed, std::span<const std::string_view> names) {
  std::vector<Problem> problems;
  for (const auto name : names) {
    const std::string prefix{name};
    const bool begun = !text(typed, prefix + "_day").empty() || !text(typed, prefix + "_month").empty() || !text(typed, prefix + "_year").empty();
    if (begun && !front_door::date_from(typed, name)) problems.push_back({prefix, "wrong", t("Enter a day, such as 21 11 2026")});
  }
  return problems;
}

}  // namespace stepwise::discharge
