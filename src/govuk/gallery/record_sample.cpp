// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/samples.hpp"

#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"
#include "govuk/moj/moj.hpp"

namespace stepwise::gallery {

static Html sample_banner() {
  return moj::identity_bar(
             {.name = "Ada Moss (Addie)",
              .facts = {{"Born", "27 March 1941 (85 years)"},
                        {"NHS number", "943 476 5919"},
                        {"Address", "4 Mill Lane, Northby"}},
              .flags = {govuk::tag("Large print", "blue"), govuk::tag("Two people to visit", "orange")}}) +
         moj::sub_navigation({{"Overview", address("record"), true},
                              {"Timeline", address("list")},
                              {"People and contacts", address("form")}},
                             "Record");
}

govuk::Page record_page() {
  govuk::Page page{.title = "A M", .breadcrumbs = {{"People", address("form")}, {"A M", ""}}};
  page.success = "Conversation saved";
  page.before_main = sample_banner();
  page.main = moj::page_header_actions(
      "Overview", {govuk::button({.text = "Record a conversation", .href = address("form")})});
  page.main += moj::alert(moj::Tone::warning, "A dog at the front door: ring first") +
               moj::alert(moj::Tone::information, "Prefers mornings", paragraph("Call after 9am."));
  page.main += govuk::summary_list(
      {.rows = {{.key = "Preferred name",
                 .value = "Addie",
                 .actions = {{.text = "Change", .href = address("form"), .hidden_text = "preferred name"}}},
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
      {.items = {{.title = "Who they are", .href = address("form"), .status = "Completed"},
                 {.title = "My life now",
                  .href = address("form"),
                  .tag = govuk::TagOptions{.text = "Not yet started", .classes = "govuk-tag--blue"}}}});
  page.main += moj::side_by_side(
      "Both versions", "What you typed", "What Lee Marsh saved",
      {{"Phone", "01632 960001", "01632 960002", true}, {"Language", "English", "English"}});
  page.main += govuk::details({.summary = "Help with this page", .content = "Ask your supervisor."}) +
               govuk::inset_text({.content = "Call 999 in an emergency."}) +
               govuk::warning_text({.text = "You are opening a restricted record."});
  return page;
}

}  // namespace stepwise::gallery
