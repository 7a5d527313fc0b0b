// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/samples.hpp"

#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"
#include "govuk/moj/moj.hpp"

namespace stepwise::gallery {

govuk::Page list_page() {
  govuk::Page page{.title = "Contacts", .breadcrumbs = {{"Home", address("record")}, {"Contacts", ""}}};
  page.wide = true;
  const Html table =
      govuk::table({.caption = "Contacts, newest first",
                    .head = moj::sortable_head(
                        {{"Received", "received"}, {"Person", "person"}, {"Outcome"}, {"Days", "days", true}},
                        "received", true, address("list")),
                    .rows = {{"21 November 2026", govuk::link("Ada Moss", address("record")),
                              "Resolved at the front door", govuk::number("0")},
                             {"20 November 2026", govuk::link("Bob Fenwick-Ollerenshaw", address("record")),
                              "Assessment asked for", govuk::number("1,203")}},
                    .caption_classes = "govuk-table__caption--m",
                    .stack_on_phones = true,
                    .stack_names = {"Received", "Person", "Outcome", "Days"}});
  const Html filters =
      moj::filter({.action = address("list"),
                   .selected = {{"Team", {{"Front door north", address("list")}}}},
                   .clear_href = address("list"),
                   .fields = {govuk::select(
                       {.name = "team",
                        .label = "Team",
                        .items = {{.value = "", .text = "All"}, {.value = "n", .text = "Front door north"}},
                        .value = "n"})}});
  const Html found = html::element(
      "ol", {{"class", "app-results"}},
      {html::element(
          "li", {{"class", "app-result"}},
          {html::element("h2", {{"class", "app-result__name"}}, govuk::link("Ada Moss", address("record"))),
           html::element("p", {{"class", "app-result__facts"}}, "Born 27 March 1941 · 4 Mill Lane, Northby"),
           html::element("p", {{"class", "app-result__why"}}, "Same date of birth, name sounds alike")})});
  page.main = title("Contacts") + paragraph("You have ") + moj::count_badge(12, "waiting") +
              moj::badge("Urgent", "red");
  page.main += moj::filter_layout(filters, table + govuk::pages(3, 10, [](int n) {
                                             return address("list") + "?page=" + std::to_string(n);
                                           }) + found);
  page.main +=
      govuk::tabs({.items = {{.label = "This week", .id = "week", .content = paragraph("Eight")},
                             {.label = "This month", .id = "month", .content = paragraph("Thirty")}}});
  page.main += govuk::panel({.title = "Saved", .body = "Reference A1", .heading_level = 2}) +
               govuk::phase_banner({.tag_text = "Pilot", .text = "Tell us what to mend."});
  page.main +=
      moj::side_navigation({{"Access", {{"Staff", address("form"), true}, {"Roles", address("list")}}}}, "Settings");
  page.main += govuk::accordion({.id = "more",
                                 .items = {{.heading = "One", .content = paragraph("First")},
                                           {.heading = "Two", .content = paragraph("Second")}}});
  page.main += govuk::notification_banner(
      {.text = "The office closes at noon.", .disable_auto_focus = true, .attributes = {}});
  return page;
}

}  // namespace stepwise::gallery
