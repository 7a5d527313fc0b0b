// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/pages/field.hpp"
#include "forms/pages/last_time.hpp"
#include "govuk/page.hpp"

// A form filled in by staff: task list, sections, check, finished. Pages come without breadcrumbs and without the person's
// identity bar: whoever routes adds `before_main` and, where there is no `back`, `breadcrumbs`.

namespace stepwise::forms {

/// A form being filled in. Addresses made from `address`: "/1", "/2", ... a section (GET; POST saves and does), "/check" (GET),
/// "/submit" (POST), "/delete" (GET asks).
struct Draft {
  const Questionnaire& questionnaire;
  const Answers& answers;
  std::string address = {};            ///< "/forms/drafts/REF"
  std::int64_t version = 0;       ///< hidden field `version`
  std::string autosave = {};           ///< where scripts save changed fields
  std::string saved = {};              ///< "Draft saved at 3:04pm"; empty: not saved yet
  std::string amends = {};             ///< why an earlier response is amended; empty: it is a new one
  std::string leave = {};              ///< where "Save and come back later" leads to, shown as "Back" on the task list
  LastTime last = {};
};
/// Section number (from 1) that holds a place, for links to a field: address + "/2#" + place.field(). 0: none.
int section_of(const Questionnaire& questionnaire, const Place& place);

/// Sections with how far each is. Forms with one section need no such page.
govuk::Page write_task_list(const govuk::Frame& frame, const Draft& draft);

struct SectionPage {
  const Draft& draft;
  int number = 1;                          ///< from 1
  std::span<const Problem> problems = {};  ///< beside the fields and in the summary
  std::string said = {};                   ///< what a button just did, as a status: "Entry removed"
};
/// The questions of one section together. Buttons post field `do` (posting.hpp) to its own address.
govuk::Page write_section(const govuk::Frame& frame, const SectionPage& page);

struct CheckPage {
  const Draft& draft;
  std::span<const Problem> problems = {};  ///< of `validate`; listed with links to their fields when `tried`
  bool tried = false;                      ///< submitting was refused because of them
};
/// Everything answered, by section, with links that change it, and the button that finishes the form.
govuk::Page write_check(const govuk::Frame& frame, const CheckPage& page);

/// The same draft saved in another window: both texts of each question that differs. Posts `version` (theirs), and for
/// each place `choose.FIELD` = "mine" | "theirs" | "both" (typed words only, from `both.FIELD`); mine travels along.
struct StalePage {
  const Questionnaire& questionnaire;
  const Answers& mine;            ///< as this window had it: `with_posted` of what was kept
  const Answers& theirs;          ///< as it is kept now
  std::string action = {}, back = {};
  std::int64_t version = 0;
  std::string saved = {};              ///< when theirs was saved: "3:04pm"
};
/// Page for status 409.
govuk::Page write_stale(const govuk::Frame& frame, const StalePage& page);
/// The answers that were chosen there; what was not chosen stays as kept.
Answers chosen_of_stale(const Questionnaire& questionnaire, Answers kept, const Answers::Fields& posted);

struct Confirmation {
  std::string title = {};              ///< "Review finished", h1
  std::string reference = {};          ///< shown large; may be empty
  std::vector<std::string> next = {};  ///< what happens next, a paragraph each
  std::vector<govuk::Link> links = {};
};
govuk::Page write_confirmation(const Confirmation& confirmation);

}  // namespace stepwise::forms
