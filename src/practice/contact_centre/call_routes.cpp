// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/contact_centre/call_pages.hpp"
#include "practice/contact_centre/call_store.hpp"
#include "practice/contact_centre/contact_centre_site.hpp"
#include "practice/front_door/contact_form.hpp"

namespace stepwise::contact_centre {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int first_year = 1970;

Response show(Visit& visit, std::string_view title, Html main, std::vector<Problem> problems, int status) {
  govuk::Page page;
  page.title = title;
  page.back = "/calls";
  page.main = std::move(main);
  page.problems = std::move(problems);
  return visit.page(page, status);
}

std::vector<Total> all_totals(store::ReadTx& tx, Date today) { return read_totals_between(tx, *Date::from_parts(first_year, 1, 1), today); }

Response calls(Visit& visit) {
  const auto tx = visit.store.read();
  const auto months = by_month(all_totals(*tx, visit.today));
  const auto asked = Date::parse_iso(std::string{visit.request.query.get("month")} + "-01");
  const Date first = asked ? *asked : months.empty() ? visit.today.first_of_month() : months.front().first;
  const auto done = visit.request.query.get("done");
  govuk::Page page;
  page.title = t("Calls");
  page.breadcrumbs = {{t("Home"), "/"}};
  page.main = write_calls(months, read_totals_between(*tx, first, first.add_months(1) - 1));
  page.success = done == "saved" ? t("Calls saved").str() : done == "loaded" ? t("The file’s calls are saved").str() : done == "corrected" ? t("Correction saved").str() : "";
  return visit.page(page);
}

Response ask_new(Visit& visit) {
  Form form;
  const Date day = visit.today - 1;
  form.typed.add("day_day", std::to_string(day.day()));
  form.typed.add("day_month", std::to_string(day.month()));
  form.typed.add("day_year", std::to_string(day.year()));
  return show(visit, t("Record a day’s calls"), write_new_form(visit.frame, form), {}, 200);
}

Response save_new(Visit& visit, Random& random) {
  Form form{.typed = visit.request.form.fields};
  const auto day = front_door::date_from(form.typed, "day");
  const std::string hour{trim(form.typed.get("hour"))};
  constexpr int no_hour = 99;
  const Total total{.day = day.value_or(visit.today), .hour = hour.empty() ? whole_day : static_cast<int>(std::min<std::int64_t>(parse_number(hour).value_or(no_hour), no_hour)), .line = std::string{trim(form.typed.get("line"))},
                    .offered = parse_number(trim(form.typed.get("offered"))).value_or(-1), .answered = parse_number(trim(form.typed.get("answered"))).value_or(-1), .recorded_by_name = visit.staff.name};
  form.problems = problems_of(total, visit.today);
  if (!day) form.problems.insert(form.problems.begin(), {"day", "missing", t("Enter the day, like 21 11 2026")});
  const auto line = visit.line("calls.recorded", std::nullopt, "");
  if (form.problems.empty()) {
    const auto saved = visit.store.write([&](store::WriteTx& tx) { return keep_totals(tx, random, {total}, line); });
    if (saved) return visit.redirect("/calls?done=saved&month=" + total.day.iso_month());
    form.problems.push_back({"day", "clash", saved.error().sentence});
  }
  return show(visit, t("Record a day’s calls"), write_new_form(visit.frame, form), form.problems, 422);
}

Response show_upload(Visit& visit, const Form& form, int status) { return show(visit, t("Upload calls"), write_upload_form(visit.frame, form), form.problems, status); }

Response save_upload(Visit& visit, Random& random) {
  Form form;
  const auto& files = visit.request.form.files;
  if (files.empty() || files.front().content().empty()) {
    form.problems.push_back({"file", "missing", t("Choose a file")});
    return show_upload(visit, form, 422);
  }
  OnRecord on_record;
  for (auto& total : all_totals(*visit.store.read(), visit.today)) on_record[total.day].push_back(std::move(total));
  auto uploaded = read_totals(files.front().content(), on_record, visit.today);
  if (!uploaded) form.problems.push_back({"file", "file", uploaded.error().sentence});
  else if (!uploaded->refusals.empty()) {
    form.problems.push_back({"file", "rows", tn("{0} row was refused. Nothing of the file was kept", "{0} rows were refused. Nothing of the file was kept", static_cast<std::int64_t>(uploaded->refusals.size()))});
    form.refusals = std::move(uploaded->refusals);
  } else if (uploaded->totals.empty() && uploaded->same == 0) form.problems.push_back({"file", "empty", t("There are no calls in the file")});
  if (!form.problems.empty()) return show_upload(visit, form, 422);
  if (uploaded->totals.empty()) return visit.redirect("/calls?done=loaded");
  for (auto& total : uploaded->totals) total.recorded_by_name = visit.staff.name;
  const auto line = visit.line("calls.loaded", std::nullopt, "");
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return keep_totals(tx, random, uploaded->totals, line); });
  if (saved) return visit.redirect("/calls?done=loaded");
  form.problems.push_back({"file", "clash", saved.error().sentence});
  return show_upload(visit, form, http_status(saved.error().kind));
}

Response correct(Visit& visit) {
  const auto total = read_total(*visit.store.read(), visit.request.part("calls"));
  if (!total) return visit.not_found();
  Form form;
  form.typed.add("offered", std::to_string(total->offered));
  form.typed.add("answered", std::to_string(total->answered));
  return show(visit, t("Correct calls"), write_correct_form(visit.frame, form, *total), {}, 200);
}

Response save_correct(Visit& visit) {
  auto total = read_total(*visit.store.read(), visit.request.part("calls"));
  if (!total) return visit.not_found();
  Form form{.typed = visit.request.form.fields};
  Total changed = *total;
  changed.version = parse_number(form.typed.get("version")).value_or(0);
  changed.offered = parse_number(trim(form.typed.get("offered"))).value_or(-1);
  changed.answered = parse_number(trim(form.typed.get("answered"))).value_or(-1);
  changed.amended_reason = trim(form.typed.get("reason"));
  form.problems = problems_of(changed, visit.today);
  if (changed.amended_reason.empty()) form.problems.push_back({"reason", "missing", t("Say why it is corrected")});
  if (!form.problems.empty()) return show(visit, t("Correct calls"), write_correct_form(visit.frame, form, *total), form.problems, 422);
  const auto line = visit.line("calls.corrected", std::nullopt, "");
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return correct_total(tx, changed, line); });
  if (saved) return visit.redirect("/calls?done=corrected&month=" + changed.day.iso_month());
  form.problems.push_back({"offered", "stale", saved.error().sentence});
  return show(visit, t("Correct calls"), write_correct_form(visit.frame, form, *total), form.problems, http_status(saved.error().kind));
}

}  // namespace

access::Routes Site::routes() const {
  constexpr auto may = Permission::record_call_totals;
  Random& random = random_;
  return {{http::Method::get, "/calls", may, calls},
          {http::Method::get, "/calls/new", may, ask_new},
          {http::Method::post, "/calls", may, [&random](Visit& visit) { return save_new(visit, random); }},
          {http::Method::get, "/calls/upload", may, [](Visit& visit) { return show_upload(visit, {}, 200); }},
          {http::Method::post, "/calls/upload", may, [&random](Visit& visit) { return save_upload(visit, random); }},
          {http::Method::get, "/calls/:calls/correct", may, correct},
          {http::Method::post, "/calls/:calls/correct", may, save_correct}};
}

}  // namespace stepwise::contact_centre
