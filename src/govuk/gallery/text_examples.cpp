// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::gallery {
namespace {

std::vector<Example> insets() {
  return {{"Text", govuk::inset_text({.content = "Call 999 in an emergency."})},
          {"Paragraphs", govuk::inset_text({.content = paragraph("The office is closed on 25 December.") + paragraph("The duty number answers.")})}};
}
std::vector<Example> warnings() {
  return {{"Text", govuk::warning_text({.text = "You are opening a restricted record."})},
          {"Several lines", govuk::warning_text({.text = "This person has asked that their neighbours are not told about their care. Ring before you visit, and leave no card at the door."})}};
}
std::vector<Example> disclosures() {
  return {{"Closed", govuk::details({.summary = "Help with the NHS number", .content = "It has 10 figures and is on any letter from the NHS."})},
          {"Open", govuk::details({.summary = "Why we ask", .content = paragraph("So that the right letters reach you."), .open = true})}};
}
std::vector<Example> tags() {
  std::vector<Example> out{{"Usual", govuk::tag("Recorded")}};
  for (const char* colour : {"grey", "green", "teal", "blue", "purple", "magenta", "red", "orange", "yellow"})
    out.push_back({colour, govuk::tag("Waiting", colour)});
  return out;
}
std::vector<Example> panels() {
  return {{"Confirmation", govuk::panel({.title = "Request sent", .body = Html{"Your reference "} + html::element("strong", {}, "HX12"), .heading_level = 3})},
          {"Title only", govuk::panel({.title = "Saved", .heading_level = 3})},
          {"Interruption",
           govuk::panel({.title = "Is this age right?",
                         .body = "You typed 109 years.",
                         .heading_level = 3,
                         .classes = "govuk-panel--interruption",
                         .actions = {{.text = "Yes, this is right"}, {.text = "Change the date", .href = address("panel")}}})}};
}
std::vector<Example> banners() {
  return {{"News", govuk::notification_banner({.text = "The office closes at noon.", .title = "Notice", .title_id = "news", .disable_auto_focus = true})},
          {"Success", govuk::notification_banner({.text = "Conversation saved", .success = true, .title_id = "done", .disable_auto_focus = true})},
          {"With a link", govuk::notification_banner({.content = paragraph("Two contacts wait for you. ") + govuk::link("See them", address("list")),
                                                      .title = "Your work", .title_id = "work", .disable_auto_focus = true})}};
}
std::vector<Example> summaries() {
  const std::vector<govuk::ErrorLink> links{{"Enter the family name", "#family-name"}, {"Date of birth must be a real date", "#family-name"}};
  const Html field = govuk::input({.name = "family_name", .label = "Family name"});
  return {{"Links to fields", govuk::error_summary({.errors = links, .disable_auto_focus = true}) + field},
          {"With a description", govuk::error_summary({.description = "Nothing was saved.", .errors = {{"The file is too large", ""}}, .disable_auto_focus = true})}};
}
std::vector<Example> messages() {
  return {{"Usual", govuk::error_message({.text = "Enter the family name"})},
          {"Own hidden word", govuk::error_message({.text = "The name is missing", .hidden_text = "Problem"})}};
}
std::vector<Example> hints() { return {{"Text", govuk::hint({.text = "For example, 27 3 1941"})}}; }
std::vector<Example> accordions() {
  const auto sections = [](const char* first) {
    return std::vector<govuk::AccordionSection>{{.heading = first, .content = paragraph("What they want, in their words.")},
                                                {.heading = "Money", .summary = "What they pay now", .content = paragraph("About £12 a week.")}};
  };
  auto open = sections("A good day");
  open.front().expanded = true;
  return {{"Closed", govuk::accordion({.id = "life", .items = sections("My life"), .heading_level = 3})},
          {"One open", govuk::accordion({.id = "day", .items = open, .heading_level = 3, .remember_expanded = false})}};
}

govuk::TableOptions months() {
  return {.caption = "Contacts by month", .head = {"Month", govuk::number("Contacts")},
          .rows = {{"October 2026", govuk::number("1,203")}, {"November 2026", govuk::number("980")}}};
}
std::vector<Example> tables() {
  auto first = months(), stacked = months(), large = months();
  first.first_cell_is_header = true;
  stacked.stack_on_phones = true;
  stacked.stack_names = {"Month", "Contacts"};
  large.caption_classes = "govuk-table__caption--l";
  large.rows = {};
  auto sorted = months();
  sorted.head = {govuk::sort_heading("Month", address("table"), govuk::Sorted::down), govuk::sort_heading("Contacts", address("table"), govuk::Sorted::no, true)};
  return {{"Usual", govuk::table(months())}, {"First cell heads its row", govuk::table(first)}, {"Stacks on a phone", govuk::table(stacked)},
          {"Large caption, no rows yet", govuk::table(large)}, {"Sorted by the server", govuk::table(sorted)}};
}
std::vector<Example> lists() {
  const auto rows = [](const char* what) {
    return std::vector<govuk::SummaryRow>{{.key = "Name", .value = "Ada Moss", .actions = {{"Change", address("form"), std::string{"name, "} + what}}},
                                          {.key = "What I want", .value = html::lines("To go to bowls.\nTo see Joan.")}};
  };
  return {{"With actions", govuk::summary_list({.rows = rows("first list")})},
          {"Without borders", govuk::summary_list({.rows = {{.key = "Born", .value = "27 March 1941"}}, .classes = "govuk-summary-list--no-border"})},
          {"Card", govuk::summary_list({.rows = rows("card"), .card = govuk::SummaryCard{.title = "About Ada", .heading_level = 3}})},
          {"Card with actions",
           govuk::summary_list({.rows = {{.key = "Team", .value = "Front door north"}},
                                .card = govuk::SummaryCard{.title = "Allocation", .actions = {{"Change", address("form"), "team"}, {"End", address("form"), "allocation"}}, .heading_level = 3}})}};
}
std::vector<Example> task_lists() {
  return {{"Words and tags", govuk::task_list({.items = {{.title = "Who they are", .href = address("form"), .status = "Completed"},
                                                         {.title = "My life now", .href = address("form"), .hint = "About ten questions", .tag = govuk::TagOptions{.text = "In progress", .classes = "govuk-tag--teal"}},
                                                         {.title = "Send", .status = "Cannot start yet", .status_classes = "govuk-task-list__status--cannot-start-yet"}},
                                               .id_prefix = "life"})}};
}

}  // namespace

Group text_group() {
  return {"Words and tables",
          {{"accordion", "Accordion", accordions}, {"details", "Details", disclosures}, {"error-message", "Error message", messages},
           {"error-summary", "Error summary", summaries}, {"hint", "Hint", hints}, {"inset-text", "Inset text", insets},
           {"notification-banner", "Notification banner", banners}, {"panel", "Panel", panels}, {"summary-list", "Summary list", lists},
           {"table", "Table", tables}, {"tag", "Tag", tags}, {"task-list", "Task list", task_lists}, {"warning-text", "Warning text", warnings}}};
}

}  // namespace stepwise::gallery
