// SPDX-License-Identifier: Apache-2.0
#include "access/break_glass_pages.hpp"

#include "access/markup.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::access {
namespace {

Html result_tag(const Opening& opening) {
  if (opening.result == "proper") return govuk::tag("Proper", "green");
  if (opening.result == "not_proper") return govuk::tag("Not proper", "orange");
  return govuk::tag("To review", "blue");
}

Html which_list(bool reviewed) {
  return paragraph(reviewed ? govuk::link("Show those to review", "/admin/break-glass") : govuk::link("Show those already reviewed", "/admin/break-glass?reviewed=1"));
}

}  // namespace

govuk::Page ask_page(const govuk::Frame& frame, std::string_view person_reference, int hours, std::string_view reason, std::vector<Problem> problems) {
  govuk::Page page;
  page.title = "Open a restricted record";
  page.back = "/people";
  page.problems = std::move(problems);
  const std::string duration = hours == 1 ? "1 hour" : std::to_string(hours) + " hours";
  page.main = two_thirds(
      heading("Open a restricted record") + paragraph("This record is restricted. Your role lets you open it when you need it for your work, for " + duration + ".") +
      govuk::warning_text({.text = "Your name, the time and your reason are written down, and someone else reviews them"}) +
      govuk::question_form(frame, "/break-glass/" + std::string{person_reference},
                           {govuk::textarea({.name = "reason",
                                             .label = "Why do you need to open this record?",
                                             .hint = "At least 10 letters, for example: the person’s daughter is on the telephone and he has fallen",
                                             .value = reason,
                                             .problems = page.problems,
                                             .rows = 4,
                                             .spellcheck = true})},
                           "Open the record"));
  return page;
}

govuk::Page openings_page(const OpeningsPage& list, std::string_view done) {
  govuk::Page page = admin_page("Restricted records opened");
  if (done == "reviewed") page.success = "Review saved";
  govuk::TableOptions table =
      stacked_table(list.reviewed ? "Already reviewed" : "To review", {"When", "Who", "Record", "Reason", "Review"});
  for (const Opening& opening : list.openings)
    table.rows.push_back({govuk::link(opening.from.london_words(), "/admin/break-glass/" + opening.reference), opening.staff_name, opening.person_reference,
                          html::lines(opening.reason), result_tag(opening)});
  page.main = heading("Restricted records opened") + which_list(list.reviewed) +
              (list.openings.empty() ? paragraph(list.reviewed ? "None has been reviewed yet." : "There is nothing to review.") : govuk::table(table));
  const auto href = [&](int number) { return "/admin/break-glass?page=" + std::to_string(number) + (list.reviewed ? "&reviewed=1" : ""); };
  if (list.page > 1 || list.more)
    page.main += govuk::pagination({.previous = {.href = list.page > 1 ? href(list.page - 1) : ""}, .next = {.href = list.more ? href(list.page + 1) : ""}});
  return page;
}

govuk::Page review_page(const govuk::Frame& frame, const Opening& opening, bool own, const ReviewForm& form, std::vector<Problem> problems) {
  govuk::Page page = admin_page("Review an opening", "Restricted records opened", "/admin/break-glass");
  page.problems = std::move(problems);
  govuk::SummaryListOptions facts{.rows = {{.key = "Who", .value = opening.staff_name},
                                           {.key = "Record", .value = opening.person_reference},
                                           {.key = "Opened", .value = opening.from.london_words()},
                                           {.key = "Open until", .value = opening.until.london_words()},
                                           {.key = "Reason given", .value = html::lines(opening.reason)},
                                           {.key = "Review", .value = result_tag(opening)}}};
  if (opening.reviewed_at) {
    facts.rows.push_back({.key = "Reviewed", .value = opening.reviewer_name + ", " + opening.reviewed_at->london_words()});
    facts.rows.push_back({.key = "Note", .value = opening.note.empty() ? Html{"None"} : html::lines(opening.note)});
  }
  Html act;
  if (own) act = govuk::inset_text({.content = "This opening is your own, so someone else reviews it."});
  else if (opening.result.empty())
    act = govuk::question_form(
        frame, "/admin/break-glass/" + opening.reference,
        {govuk::radios({.name = "result",
                        .legend = "Was it proper to open this record?",
                        .items = {{.value = "proper", .text = "Yes, it was proper"}, {.value = "not_proper", .text = "No, it was not"}},
                        .value = form.result,
                        .problems = page.problems}),
         govuk::textarea({.name = "note",
                          .label = "Note",
                          .hint = "If it was not proper: what was wrong, and what happens next",
                          .value = form.note,
                          .problems = page.problems,
                          .spellcheck = true})},
        "Save review");
  page.main = two_thirds(heading("Review an opening") + govuk::summary_list(facts) + act);
  return page;
}

}  // namespace stepwise::access
