// SPDX-License-Identifier: Apache-2.0
#include "access/break_glass_pages.hpp"

#include "access/markup.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

Html result_tag(const Opening& opening) {
  if (opening.result == "proper") return govuk::tag(t("Proper"), "green");
  if (opening.result == "not_proper") return govuk::tag(t("Not proper"), "orange");
  return govuk::tag(t("To review"), "blue");
}

Html which_list(bool reviewed) {
  return paragraph(reviewed ? govuk::link(t("Show those to review"), "/admin/break-glass") : govuk::link(t("Show those already reviewed"), "/admin/break-glass?reviewed=1"));
}

}  // namespace

govuk::Page ask_page(const govuk::Frame& frame, std::string_view person_reference, int hours, std::string_view reason, std::vector<Problem> problems) {
  govuk::Page page;
  page.title = t("Open a restricted record");
  page.back = "/people";
  page.problems = std::move(problems);
  const std::string duration = tn("{0} hour", "{0} hours", hours);
  page.main = two_thirds(
      heading(t("Open a restricted record")) + paragraph(t("This record is restricted. Your role lets you open it when you need it for your work, for {0}.", duration)) +
      govuk::warning_text({.text = t("Your name, the time and your reason are written down, and someone else reviews them")}) +
      govuk::question_form(frame, "/break-glass/" + std::string{person_reference},
                           {govuk::textarea({.name = "reason",
                                             .label = t("Why do you need to open this record?"),
                                             .hint = t("At least 10 letters, for example: the person’s daughter is on the telephone and he has fallen"),
                                             .value = reason,
                                             .problems = page.problems,
                                             .rows = 4,
                                             .spellcheck = true})},
                           t("Open the record")));
  return page;
}

govuk::Page openings_page(const OpeningsPage& list, std::string_view done) {
  govuk::Page page = admin_page(t("Restricted records opened"));
  if (done == "reviewed") page.success = t("Review saved");
  govuk::TableOptions table =
      stacked_table(list.reviewed ? t("Already reviewed") : t("To review"), {t("When"), t("Who"), t("Record"), t("Reason"), t("Review")});
  for (const Opening& opening : list.openings)
    table.rows.push_back({govuk::link(long_moment(opening.from), "/admin/break-glass/" + opening.reference), opening.staff_name, opening.person_reference,
                          html::lines(opening.reason), result_tag(opening)});
  page.main = heading(t("Restricted records opened")) + which_list(list.reviewed) +
              (list.openings.empty() ? paragraph(list.reviewed ? t("None has been reviewed yet.") : t("There is nothing to review.")) : govuk::table(table));
  const auto href = [&](int number) { return "/admin/break-glass?page=" + std::to_string(number) + (list.reviewed ? "&reviewed=1" : ""); };
  if (list.page > 1 || list.more)
    page.main += govuk::pagination({.previous = {.href = list.page > 1 ? href(list.page - 1) : ""}, .next = {.href = list.more ? href(list.page + 1) : ""}});
  return page;
}

govuk::Page review_page(const govuk::Frame& frame, const Opening& opening, bool own, const ReviewForm& form, std::vector<Problem> problems) {
  govuk::Page page = admin_page(t("Review an opening"), t("Restricted records opened"), "/admin/break-glass");
  page.problems = std::move(problems);
  govuk::SummaryListOptions facts{.rows = {{.key = t("Who"), .value = opening.staff_name},
                                           {.key = t("Record"), .value = opening.person_reference},
                                           {.key = t("Opened"), .value = long_moment(opening.from)},
                                           {.key = t("Open until"), .value = long_moment(opening.until)},
                                           {.key = t("Reason given"), .value = html::lines(opening.reason)},
                                           {.key = t("Review"), .value = result_tag(opening)}}};
  if (opening.reviewed_at) {
    facts.rows.push_back({.key = t("Reviewed"), .value = opening.reviewer_name + ", " + long_moment(*opening.reviewed_at)});
    facts.rows.push_back({.key = t("Note"), .value = opening.note.empty() ? Html{t("None")} : html::lines(opening.note)});
  }
  Html act;
  if (own) act = govuk::inset_text({.content = t("This opening is your own, so someone else reviews it.")});
  else if (opening.result.empty())
    act = govuk::question_form(
        frame, "/admin/break-glass/" + opening.reference,
        {govuk::radios({.name = "result",
                        .legend = t("Was it proper to open this record?"),
                        .items = {{.value = "proper", .text = t("Yes, it was proper")}, {.value = "not_proper", .text = t("No, it was not")}},
                        .value = form.result,
                        .problems = page.problems}),
         govuk::textarea({.name = "note",
                          .label = t("Note"),
                          .hint = t("If it was not proper: what was wrong, and what happens next"),
                          .value = form.note,
                          .problems = page.problems,
                          .spellcheck = true})},
        t("Save review"));
  page.main = two_thirds(heading(t("Review an opening")) + govuk::summary_list(facts) + act);
  return page;
}

}  // namespace stepwise::access
