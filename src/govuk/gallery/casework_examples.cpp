// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"
#include "govuk/moj/moj.hpp"

namespace stepwise::gallery {
namespace {

std::vector<Example> banners() {
  const Html menu = moj::button_menu({.items = {{.text = "Close the record", .href = address("form")}, {.text = "Merge", .href = address("form")}}, .button_text = "Actions"});
  return {{"Name, facts and flags", moj::identity_bar({.name = "Ada Moss (Addie)", .facts = {{"Born", "27 March 1941 (85 years)"}, {"NHS number", "943 476 5919"}},
                                                       .flags = {govuk::tag("Large print", "blue"), govuk::tag("Two people to visit", "orange")}, .label = "First person"})},
          {"With a menu", moj::identity_bar({.name = "Bob Lee", .facts = {{"Born", "Not known"}}, .actions = {menu}, .label = "Second person"})}};
}
std::vector<Example> sub_navigations() {
  return {{"Tabs of a record", moj::sub_navigation({{"Overview", address("record"), true}, {"Timeline", address("list")}, {"People", address("form")}}, "Record")}};
}
std::vector<Example> side_navigations() {
  return {{"One list", moj::side_navigation({{.links = {{"Staff", address("form"), true}, {"Roles", address("list")}}}}, "Access")},
          {"Sections", moj::side_navigation({{"Access", {{"Staff", address("form")}}}, {"Council", {{"Name and colour", address("form"), true}}}}, "Settings", 3)}};
}
std::vector<Example> headings() {
  return {{"Buttons beside", moj::page_header_actions("Contacts", {govuk::button({.text = "Record a conversation", .href = address("form")}), govuk::secondary_button("Download", address("list"))}, "govuk-heading-l", 3)}};
}
std::vector<Example> menus() {
  return {{"Two actions become one button", moj::button_menu({.items = {{.text = "Edit", .href = address("form")}, {.text = "Print", .href = address("record")}}, .button_text = "Actions"})},
          {"One action stays a button", moj::button_menu({.items = {{.text = "Edit this", .href = address("form")}}})}};
}
std::vector<Example> timelines() {
  return {{"Newest first, one cancelled",
           moj::timeline({.items = {{.title = "Conversation: help with bathing", .byline = "Sam Porter, Front door", .when = "21 November 2026 at 3:04pm", .datetime = "2026-11-21T15:04", .description = paragraph("Told about the lunch club.")},
                                    {.title = "Visit", .byline = "Sam Porter", .when = "1 May 2026", .datetime = "2026-05-01", .description = paragraph("Postponed."), .struck = true}},
                          .heading_level = 3})}};
}
std::vector<Example> conversations() {
  return {{"With a provider", moj::messages({.items = {{.id = "1", .text = paragraph("Can you start on Monday?"), .sent = true, .sender = "Sam Porter", .date = "20 November 2026", .date_machine = "2026-11-20", .time = "3:04pm", .time_machine = "15:04"},
                                                       {.id = "2", .text = paragraph("Yes, at 9."), .sender = "Northby Care", .date = "21 November 2026", .date_machine = "2026-11-21", .time = "8am", .time_machine = "08:00"}},
                                             .label = "Messages with Northby Care"})}};
}
std::vector<Example> filters() {
  const auto team = [](const char* name) { return govuk::select({.name = name, .label = "Team", .items = {{.value = "", .text = "All"}, {.value = "n", .text = "North"}}, .value = "n"}); };
  const Html panel = moj::filter({.action = address("filter"), .selected = {{"Team", {{"North", address("filter")}}}}, .clear_href = address("filter"), .fields = {team("team")}});
  return {{"Beside what it filters; folded away on a phone", moj::filter_layout(panel, paragraph("Twelve contacts of the north team."))}};
}
std::vector<Example> badges() {
  std::vector<Example> out{{"Usual", moj::badge("Urgent")}};
  for (const char* colour : {"purple", "bright-purple", "red", "green", "blue", "black", "grey"}) out.push_back({colour, moj::badge("Urgent", colour)});
  return out;
}
std::vector<Example> counts() {
  const auto beside = [](std::size_t count) { return html::element("p", {{"class", "govuk-body"}}, Html{"Contacts "} + moj::count_badge(count, "waiting")); };
  return {{"A few", beside(12)}, {"Very many", beside(140)}, {"None", beside(0)}};
}
std::vector<Example> alerts() {
  return {{"Information", moj::alert(moj::Tone::information, "Prefers mornings")}, {"Success", moj::alert(moj::Tone::success, "All reviews are up to date")},
          {"Warning", moj::alert(moj::Tone::warning, "A dog at the front door: ring first")}, {"Error", moj::alert(moj::Tone::error, "The provider has stopped")},
          {"With a heading", moj::alert(moj::Tone::warning, "Two people should visit", paragraph("Agreed on 1 May 2026."), 3)},
          {"Can be dismissed", moj::alert({.title = "There is a new guide", .dismissible = true, .disable_auto_focus = true})}};
}
std::vector<Example> date_pickers() {
  return {{"Usual", moj::date_picker({.name = "review_date", .label = "Review date", .hint = "For example, 21/11/2026"})},
          {"Within limits", moj::date_picker({.name = "visit_date", .label = "Visit date", .value = "1/12/2026", .min_date = "21/11/2026", .max_date = "21/12/2026", .excluded_days = "saturday sunday"})},
          {"Error", moj::date_picker({.name = "end_date", .label = "End date", .value = "31/2/2027", .error = "End date must be a real date"})}};
}
std::vector<Example> choosers() {
  return {{"For doing one thing to many", moj::multi_select({.name = "case", .rows = {{"a1", "Ada Moss", false, {"Ada Moss", "12 days"}}, {"b2", "Bob Lee", true, {"Bob Lee", "3 days"}}},
                                                             .table = {.caption = "Waiting", .head = {"Person", "Waited"}}})}};
}
std::vector<Example> add_anothers() {
  const auto fields = [](int number) {
    const std::string name = "child[" + std::to_string(number) + "][name]", id = "child-" + std::to_string(number);
    return govuk::input({.id = id, .name = name, .label = "Name", .attributes = {{"data-name", "child[%index%][name]"}, {"data-id", "child-%index%"}}});
  };
  return {{"Two children", moj::add_another({.id = "children", .item_label = "Child", .items = {{.fields = fields(0)}, {.fields = fields(1)}}})}};
}
std::vector<Example> comparisons() {
  return {{"Two texts", moj::side_by_side("Both versions", "What you typed", "What Lee Marsh saved", {{"Phone", "01632 960001", "01632 960002", true}, {"Language", "English", "English"}})}};
}

}  // namespace

Group casework_group() {
  return {"Casework parts",
          {{"add-another", "Add another", add_anothers}, {"alert", "Alert", alerts}, {"badge", "Badge", badges}, {"button-menu", "Button menu", menus}, {"date-picker", "Date picker", date_pickers},
           {"filter", "Filter", filters}, {"identity-bar", "Person banner", banners}, {"messages", "Messages", conversations}, {"multi-select", "Choose several", choosers},
           {"notification-badge", "Count badge", counts}, {"page-header-actions", "Heading with actions", headings}, {"side-by-side", "Side by side", comparisons},
           {"side-navigation", "Side navigation", side_navigations}, {"sub-navigation", "Sub navigation", sub_navigations}, {"timeline", "Timeline", timelines}}};
}

}  // namespace stepwise::gallery
