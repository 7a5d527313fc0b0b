// SPDX-License-Identifier: Apache-2.0
// stepwise_gallery FOLDER: every component on a few pages, for the browser checks and for people to look at.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "govuk/govuk.hpp"
#include "govuk/moj/moj.hpp"
#include "performance/charts/charts.hpp"

namespace {

using namespace stepwise;
using govuk::Html;

Html heading(std::string_view words) { return html::element("h2", {{"class", "govuk-heading-m"}}, words); }
Html title(std::string_view words) { return html::element("h1", {{"class", "govuk-heading-l"}}, words); }
Html paragraph(std::string_view words) { return html::element("p", {{"class", "govuk-body"}}, words); }

govuk::Frame frame(const std::string& here) {
  govuk::Frame frame;
  frame.council = "Exampleshire Council";
  frame.stylesheet = "assets/app.css";
  frame.script = "assets/app.js";
  frame.js_enabled = "assets/js-enabled.js";
  frame.icon = "assets/icon.svg";
  frame.navigation = {{"Home", "record.html"},
                      {"People", "form.html"},
                      {"Contacts", "list.html"},
                      {"Scoreboard", "charts.html"}};
  frame.here = here;
  frame.staff_name = "Sam Porter";
  frame.csrf = "token";
  frame.seconds_left = 1800;
  return frame;
}

govuk::Page form_page() {
  const std::vector<Problem> problems{
      {"family_name", "missing", "Enter the family name", Weight::wrong},
      {"date_of_birth", "date", "Date of birth must be a real date", Weight::wrong},
      {"unsafe", "missing", "Say whether anyone is unsafe", Weight::incomplete}};
  govuk::Page page{.title = "Record a conversation", .back = "list.html"};
  page.problems = problems;
  page.main = html::element(
      "div", {{"class", "app-two-thirds"}},
      {title("Record a conversation"),
       govuk::question_form(
           frame("form.html"), "form.html",
           {govuk::input({.name = "given_name", .label = "Given name", .value = "Ada"}),
            govuk::input({.name = "family_name",
                          .label = "Family name",
                          .hint = "As they say it",
                          .value = "",
                          .problems = problems}),
            govuk::date_field({.name = "date_of_birth",
                               .legend = "Date of birth",
                               .hint = "For example, 27 3 1941",
                               .day = "31",
                               .month = "2",
                               .year = "1941",
                               .problems = problems}),
            govuk::select(
                {.name = "language",
                 .label = "Language",
                 .items = {{.value = "", .text = "Choose one"}, {.value = "en", .text = "English"}}}),
            govuk::radios({.name = "unsafe",
                           .legend = govuk::sized_legend("Is anyone unsafe?", "m"),
                           .items = {{.value = "yes", .text = "Yes", .hint = "Tell your manager now"},
                                     {.value = "no", .text = "No"}},
                           .problems = problems}),
            govuk::checkboxes({.name = "needs",
                               .legend = "What helps them communicate?",
                               .hint = "Choose all that apply",
                               .items = {{.value = "large", .text = "Large print"},
                                         {.value = "bsl", .text = "British Sign Language"},
                                         {.divider = "or"},
                                         {.value = "none", .text = "Nothing", .behaviour = "exclusive"}},
                               .values = {"bsl"}}),
            govuk::textarea({.name = "words",
                             .label = "What do they want, in their own words?",
                             .value = "I want to go back to the bowls club.",
                             .spellcheck = true}),
            govuk::character_count({.name = "done", .label = "What was done", .max_length = "200"}),
            govuk::input({.name = "cost",
                          .label = "Weekly cost",
                          .classes = "govuk-input--width-5",
                          .inputmode = "decimal",
                          .prefix = "£",
                          .suffix = "a week"}),
            govuk::password_input({.name = "password", .label = "Password"}),
            govuk::file_upload({.name = "letter", .label = "Letter", .drop_zone = true})},
           govuk::button_group({govuk::button({.text = "Save and continue"}),
                                govuk::secondary_button("Save and come back later")}),
           {{"data-autosave", "/drafts/1"}})});
  return page;
}

Html banner() {
  return moj::identity_bar(
             {.name = "Ada Moss (Addie)",
              .facts = {{"Born", "27 March 1941 (85 years)"},
                        {"NHS number", "943 476 5919"},
                        {"Address", "4 Mill Lane, Northby"}},
              .flags = {govuk::tag("Large print", "blue"), govuk::tag("Two people to visit", "orange")}}) +
         moj::sub_navigation({{"Overview", "record.html", true},
                              {"Timeline", "list.html"},
                              {"People and contacts", "form.html"}},
                             "Record");
}

govuk::Page record_page() {
  govuk::Page page{.title = "A M", .breadcrumbs = {{"People", "form.html"}, {"A M", ""}}};
  page.success = "Conversation saved";
  page.before_main = banner();
  page.main = moj::page_header_actions(
      "Overview", {govuk::button({.text = "Record a conversation", .href = "form.html"})});
  page.main += moj::alert(moj::Tone::warning, "A dog at the front door: ring first") +
               moj::alert(moj::Tone::information, "Prefers mornings", paragraph("Call after 9am."));
  page.main += govuk::summary_list(
      {.rows = {{.key = "Preferred name",
                 .value = "Addie",
                 .actions = {{.text = "Change", .href = "form.html", .hidden_text = "preferred name"}}},
                {.key = "What I want", .value = html::lines("To go to bowls again.\nTo see Joan.")}},
       .card = govuk::SummaryCard{.title = "About Addie"}});
  page.main += heading("What happened");
  page.main += moj::timeline({.items = {{.title = "Conversation: help with bathing",
                                         .byline = "Sam Porter, Front door",
                                         .when = "21 November 2026 at 3:04pm",
                                         .datetime = "2026-11-21T15:04",
                                         .description = paragraph("Told about the lunch club.")},
                                        {.title = "Visit",
                                         .byline = "Sam Porter",
                                         .when = "1 May 2026",
                                         .datetime = "2026-05-01",
                                         .description = paragraph("Postponed."),
                                         .struck = true}},
                              .heading_level = 3});
  page.main += govuk::task_list(
      {.items = {{.title = "Who they are", .href = "form.html", .status = "Completed"},
                 {.title = "My life now",
                  .href = "form.html",
                  .tag = govuk::TagOptions{.text = "Not yet started", .classes = "govuk-tag--blue"}}}});
  page.main += moj::side_by_side(
      "Both versions", "What you typed", "What Lee Marsh saved",
      {{"Phone", "01632 960001", "01632 960002", true}, {"Language", "English", "English"}});
  page.main += govuk::details({.summary = "Help with this page", .content = "Ask your supervisor."}) +
               govuk::inset_text({.content = "Call 999 in an emergency."}) +
               govuk::warning_text({.text = "You are opening a restricted record."});
  return page;
}

govuk::Page list_page() {
  govuk::Page page{.title = "Contacts", .breadcrumbs = {{"Home", "record.html"}, {"Contacts", ""}}};
  page.wide = true;
  const Html table =
      govuk::table({.caption = "Contacts, newest first",
                    .head = moj::sortable_head(
                        {{"Received", "received"}, {"Person", "person"}, {"Outcome"}, {"Days", "days", true}},
                        "received", true, "list.html"),
                    .rows = {{"21 November 2026", govuk::link("Ada Moss", "record.html"),
                              "Resolved at the front door", govuk::number("0")},
                             {"20 November 2026", govuk::link("Bob Fenwick-Ollerenshaw", "record.html"),
                              "Assessment asked for", govuk::number("1,203")}},
                    .caption_classes = "govuk-table__caption--m",
                    .stack_on_phones = true,
                    .stack_names = {"Received", "Person", "Outcome", "Days"}});
  const Html filters =
      moj::filter({.action = "list.html",
                   .selected = {{"Team", {{"Front door north", "list.html"}}}},
                   .clear_href = "list.html",
                   .fields = {govuk::select(
                       {.name = "team",
                        .label = "Team",
                        .items = {{.value = "", .text = "All"}, {.value = "n", .text = "Front door north"}},
                        .value = "n"})}});
  const Html found = html::element(
      "ol", {{"class", "app-results"}},
      {html::element(
          "li", {{"class", "app-result"}},
          {html::element("h2", {{"class", "app-result__name"}}, govuk::link("Ada Moss", "record.html")),
           html::element("p", {{"class", "app-result__facts"}}, "Born 27 March 1941 · 4 Mill Lane, Northby"),
           html::element("p", {{"class", "app-result__why"}}, "Same date of birth, name sounds alike")})});
  page.main = title("Contacts") + paragraph("You have ") + moj::count_badge(12, "waiting") +
              moj::badge("Urgent", "red");
  page.main += moj::filter_layout(filters, table + govuk::pages(3, 10, [](int n) {
                                             return "list.html?page=" + std::to_string(n);
                                           }) + found);
  page.main +=
      govuk::tabs({.items = {{.label = "This week", .id = "week", .content = paragraph("Eight")},
                             {.label = "This month", .id = "month", .content = paragraph("Thirty")}}});
  page.main += govuk::panel({.title = "Saved", .body = "Reference A1", .heading_level = 2}) +
               govuk::phase_banner({.tag_text = "Pilot", .text = "Tell us what to mend."});
  page.main +=
      moj::side_navigation({{"Access", {{"Staff", "form.html", true}, {"Roles", "list.html"}}}}, "Settings");
  page.main += govuk::accordion({.id = "more",
                                 .items = {{.heading = "One", .content = paragraph("First")},
                                           {.heading = "Two", .content = paragraph("Second")}}});
  page.main += govuk::notification_banner(
      {.text = "The office closes at noon.", .disable_auto_focus = true, .attributes = {}});
  return page;
}

Html run_example() {
  charts::RunChart chart{.about = {.id = "run",
                                   .finding = "More conversations ended at the front door after May",
                                   .subtitle = "Contacts resolved, all teams, 2026",
                                   .csv_href = "figures.csv",
                                   .unit = charts::Unit::percent,
                                   .decimals = 1},
                         .series_name = "Exampleshire",
                         .extra_heads = {"Resolved", "Contacts"},
                         .other = charts::OtherLine{.name = "England", .readings = {}},
                         .mean = 62,
                         .limits = {{51, 73}}};
  const std::vector<double> values{55, 57, 54, 60, 58, 66, 68, 64, -1, 67, 70, 69};
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Date month = Date::from_parts(2026, static_cast<int>(i) + 1, 1).value_or(Date{});
    charts::RunPoint point{.label = month.month_words(),
                           .short_label = month.month_words().substr(0, 3),
                           .extra = {"120", "200"}};
    if (values[i] >= 0) point.reading.value = values[i];
    point.reading.hidden = i == 2;
    chart.points.push_back(point);
    chart.other->readings.push_back({.value = 60.0 + static_cast<double>(i % 3)});
  }
  return charts::run_chart(chart);
}

govuk::Page chart_page() {
  govuk::Page page{.title = "Scoreboard", .breadcrumbs = {{"Home", "record.html"}, {"Scoreboard", ""}}};
  const Html tile = html::element(
      "li", {{"class", "app-tile"}},
      {html::element("span", {{"class", "app-tile__number"}}, "62.0%"),
       html::element("p", {{"class", "app-tile__words"}}, "Contacts resolved at the front door"),
       html::element("p", {{"class", "app-tile__small"}}, "1,240 of 2,000, to 31 October 2026")});
  page.main =
      title("Scoreboard") + html::element("ul", {{"class", "app-tiles"}}, {tile, tile, tile}) + run_example();
  page.main += charts::bar_chart({.about = {.id = "bars",
                                            .finding = "Most people came through hospital",
                                            .subtitle = "New contacts by route, 2026",
                                            .csv_href = "figures.csv",
                                            .category_name = "Route"},
                                  .series_name = "Contacts",
                                  .bars = {{"Discharge from hospital", {.value = 1203}},
                                           {"Community, other than hospital", {.value = 802}},
                                           {"Self-funder with depleted funds", {.hidden = true}}}});
  page.main += charts::grouped_bar_chart(
      {.about = {.id = "groups",
                 .finding = "North resolved more than last year",
                 .subtitle = "Resolved by team",
                 .unit = charts::Unit::percent,
                 .category_name = "Team"},
       .series = {"2026", "2025"},
       .groups = {{"North", {{.value = 66}, {.value = 58}}}, {"South", {{.value = 51}, {}}}}});
  page.main +=
      charts::dots_chart({.about = {.id = "dots",
                                    .finding = "Exampleshire is close to the middle of its region",
                                    .subtitle = "People who stayed at home after reablement, 2022 to 2023",
                                    .unit = charts::Unit::percent,
                                    .decimals = 1,
                                    .category_name = "Council"},
                          .series_name = "At home after 91 days",
                          .dots = {{"Ashmere", {.value = 79.1}},
                                   {"Bournley and Northerton upon Water", {.value = 84}},
                                   {"Exampleshire", {.value = 82.2}, true, {{80, 84.4}}},
                                   {"Tarn", {.hidden = true}},
                                   {"Westley", {.value = 88.4}}},
                          .median = 82.4});
  return page;
}

bool write(const std::filesystem::path& folder, const std::string& name, const govuk::Page& page) {
  std::ofstream out{folder / name, std::ios::binary};
  out << govuk::write_page(frame(name), page);
  return static_cast<bool>(out.flush());
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("Say where to put the pages: stepwise_gallery FOLDER\n", stderr);
    return 2;
  }
  const std::filesystem::path folder{words[1]};
  std::filesystem::create_directories(folder);
  const bool written = write(folder, "form.html", form_page()) &&
                       write(folder, "record.html", record_page()) &&
                       write(folder, "list.html", list_page()) && write(folder, "charts.html", chart_page());
  if (!written) std::fprintf(stderr, "Cannot write in %s\n", folder.c_str());
  return written ? 0 : 1;
}
