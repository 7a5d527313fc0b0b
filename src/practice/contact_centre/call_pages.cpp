// SPDX-License-Identifier: Apache-2.0
#include "practice/contact_centre/call_pages.hpp"

#include "govuk/govuk.hpp"

namespace stepwise::contact_centre {
namespace {

using html::element;

Html title(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }
Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

std::string share_words(const std::optional<double>& share) { return share ? percent_words(*share) : t("No calls").str(); }

Html number_field(std::string_view name, std::string_view label, const Form& form) {
  return govuk::input({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .value = form.typed.get(name), .problems = form.problems, .classes = "govuk-input--width-5", .autocomplete = "off",
                       .inputmode = "numeric"});
}

Html buttons(std::string_view words) { return govuk::button_group({govuk::button({.text = words, .prevent_double_click = true}), govuk::link(t("Go back"), "/calls")}); }

std::string hour_words(int hour) { return t("{0}:00 to {1}:00", hour, hour + 1); }

Html refusals(std::span<const Refusal> all) {
  if (all.empty()) return {};
  std::vector<govuk::Row> rows;
  for (const auto& one : all) rows.push_back({std::to_string(one.row), one.sentence});
  return paragraph(t("Nothing of the file was kept. Put these rows right, and upload the whole file again.")) +
         govuk::table({.caption = t("Rows that were refused"), .head = {t("Row"), t("Why")}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m"});
}

}  // namespace

std::string total_words(const Total& total) {
  std::string words = long_date(total.day);
  if (total.hour != whole_day) words += ", " + hour_words(total.hour);
  if (!total.line.empty()) words += ", " + total.line;
  return words;
}

Html write_calls(std::span<const Month> months, std::span<const Total> days) {
  Html page = title(t("Calls")) + paragraph(t("How many calls came to the council’s contact centre, and how many of them somebody answered. Calls are of no person."));
  page += govuk::button_group({govuk::button({.text = t("Record a day"), .href = "/calls/new"}), govuk::secondary_button(t("Upload a file"), "/calls/upload")});
  page += paragraph(govuk::link(t("Calls answered, on the scoreboard"), "/scoreboard/fd-answer-rate"));
  if (months.empty()) return page + paragraph(t("No calls are recorded yet."));
  std::vector<govuk::Row> rows;
  for (const auto& month : months)
    rows.push_back({govuk::link(month_words(month.first), "/calls?month=" + month.first.iso_month()), govuk::number(number_words(month.days)), govuk::number(number_words(month.offered)), govuk::number(number_words(month.answered)),
                    govuk::number(share_words(month.share()))});
  page += govuk::table({.caption = t("By month"), .head = {t("Month"), govuk::number(t("Days")), govuk::number(t("Offered")), govuk::number(t("Answered")), govuk::number(t("Share answered"))}, .rows = std::move(rows),
                        .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = {t("Month"), t("Days"), t("Offered"), t("Answered"), t("Share answered")}});
  rows.clear();
  for (const auto& day : days)
    rows.push_back({total_words(day), govuk::number(number_words(day.offered)), govuk::number(number_words(day.answered)), day.amended_reason.empty() ? Html{day.recorded_by_name} : Html{t("{0}, corrected: {1}", day.recorded_by_name, day.amended_reason)},
                    govuk::link(t("Correct"), "/calls/" + day.reference + "/correct", total_words(day))});
  if (!days.empty())
    page += govuk::table({.caption = t("Days of {0}", month_words(days.front().day)), .head = {t("Day"), govuk::number(t("Offered")), govuk::number(t("Answered")), t("Recorded by"), t("Correct")}, .rows = std::move(rows),
                          .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = {t("Day"), t("Offered"), t("Answered"), t("Recorded by"), t("Correct")}});
  return page;
}

Html write_new_form(const govuk::Frame& frame, const Form& form) {
  const auto part = [&](std::string_view which) { return std::string{form.typed.get("day_" + std::string{which})}; };
  return title(t("Record a day’s calls")) +
         govuk::question_form(frame, "/calls",
                              {govuk::date_field({.name = "day", .legend = govuk::sized_legend(t("Which day?"), "s"), .day = part("day"), .month = part("month"), .year = part("year"), .problems = form.problems}),
                               number_field("offered", t("Calls offered"), form), number_field("answered", t("Calls answered"), form),
                               govuk::input({.name = "line", .label = govuk::sized_label(t("Which line?"), "s"), .hint = t("Leave it empty for every line together"), .value = form.typed.get("line"), .problems = form.problems,
                                             .classes = "govuk-input--width-20", .autocomplete = "off"}),
                               govuk::input({.name = "hour", .label = govuk::sized_label(t("Which hour?"), "s"), .hint = t("0 to 23; leave it empty for the whole day"), .value = form.typed.get("hour"), .problems = form.problems,
                                             .classes = "govuk-input--width-2", .autocomplete = "off"})},
                              buttons(t("Save")));
}

Html write_upload_form(const govuk::Frame& frame, const Form& form) {
  return title(t("Upload calls")) + refusals(form.refusals) +
         govuk::question_form(frame, "/calls/upload",
                              {govuk::file_upload({.name = "file", .label = govuk::sized_label(t("A CSV file"), "s"),
                                                   .hint = t("Its first row names the columns: day, offered, answered, and perhaps line and hour. Days that are on record with the same numbers are left as they are"), .problems = form.problems})},
                              buttons(t("Upload")), {{"enctype", "multipart/form-data"}});
}

Html write_correct_form(const govuk::Frame& frame, const Form& form, const Total& total) {
  return title(t("Correct calls")) + govuk::inset_text({.content = total_words(total)}) +
         govuk::question_form(frame, "/calls/" + total.reference + "/correct",
                              {govuk::hidden_field("version", std::to_string(total.version)), number_field("offered", t("Calls offered"), form), number_field("answered", t("Calls answered"), form),
                               govuk::input({.name = "reason", .label = govuk::sized_label(t("Why is it corrected?"), "s"), .value = form.typed.get("reason"), .problems = form.problems, .autocomplete = "off"})},
                              buttons(t("Save the correction")));
}

}  // namespace stepwise::contact_centre
