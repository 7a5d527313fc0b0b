// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/appointment/appointment_pages.hpp"

namespace stepwise::appointment {
namespace {

using html::element;

Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

/// The pieces of the booking page.
class Writer {
 public:
  Writer(const BookingForm& form, const AppointmentLists& lists) : form_{form}, lists_{lists} {}

  std::vector<Html> fields() const {
    std::vector<Html> all{govuk::hidden_field("version", std::to_string(form_.version))};
    if (!form_.moving) all.push_back(govuk::hidden_field("form_token", form_.token));
    if (form_.typed.has("contact")) all.push_back(govuk::hidden_field("contact", form_.typed.get("contact")));
    for (auto part : {&Writer::look, &Writer::choose, &Writer::words, &Writer::tell, &Writer::why_moved})
      for (auto& piece : (this->*part)()) all.push_back(std::move(piece));
    return all;
  }

 private:
  std::string_view typed(std::string_view name) const { return form_.typed.get(name); }

  Html day(const std::string& name, Html legend, Html hint) const {
    return govuk::date_field({.name = name, .legend = govuk::sized_legend(std::move(legend), "s"), .hint = std::move(hint), .day = std::string{typed(name + "_day")},
                              .month = std::string{typed(name + "_month")}, .year = std::string{typed(name + "_year")}, .problems = form_.problems});
  }

  std::vector<govuk::SelectItem> venues(std::string_view any) const {
    std::vector<govuk::SelectItem> items{{.value = "", .text = std::string{any}}};
    for (const auto& venue : form_.diary->venues) items.push_back({.value = venue.reference, .text = t("{0}, {1}", venue.name, venue.postcode)});
    return items;
  }

  std::vector<Html> look() const {
    std::vector<std::string> ticked;
    for (const auto code : form_.typed.all("facilities")) ticked.emplace_back(code);
    return {heading(t("What the person needs there")),
            govuk::checkboxes({.name = "facilities", .legend = govuk::sized_legend(t("What must the venue have?"), "s"), .hint = t("Only venues that have all of these are shown"),
                               .items = govuk::choice_items(lists_.facility), .values = std::move(ticked), .problems = form_.problems, .classes = "govuk-checkboxes--small"}),
            govuk::input({.name = "near", .label = govuk::sized_label(t("Near which postcode?"), "s"), .hint = t("The first half, like ZZ3. Venues there come first on each day"),
                          .value = typed("near"), .classes = "govuk-input--width-5", .autocomplete = "off", .spellcheck = false}),
            govuk::select({.name = "look_venue", .label = govuk::sized_label(t("Venue"), "s"), .items = venues(t("Any venue")), .value = typed("look_venue")}),
            day("from", t("From which day?"), t("Free times from this day on are shown")),
            govuk::button_group({govuk::secondary_button(t("Show free times"), "", "next", "look")})};
  }

  std::vector<Html> choose() const {
    std::vector<govuk::ChoiceItem> items;
    for (const auto& free : form_.free) {
      const Venue* venue = form_.diary->venue(free.slot.venue);
      items.push_back({.value = slot_value(*form_.diary, free.slot), .text = slot_words(*form_.diary, free.slot),
                       .hint = t("{0}. {1}", venue == nullptr ? "" : venue->postcode, tn("{0} place left", "{0} places left", free.left))});
    }
    if (!items.empty()) items.push_back({.divider = t("or")});
    items.push_back({.value = std::string{waiting_value}, .text = t("The waiting list"), .hint = t("When no time fits. Say below for which venue, and when to look again")});
    const Html none = form_.free.empty() ? govuk::inset_text({.content = t("No time is free with these needs in the eight weeks from that day. Change what is looked for, or use the waiting list.")}) : Html{};
    std::vector<Html> all{heading(t("Choose a time with the person")), none,
                          govuk::radios({.name = "slot", .legend = govuk::sized_legend(t("Next free times"), "s"), .items = std::move(items), .value = typed("slot"), .problems = form_.problems,
                                         .classes = "govuk-radios--small"})};
    all.push_back(day("offered", t("First day offered"), t("The first day you offered that the person could have had. A later day is then their own choice")));
    all.push_back(govuk::select({.name = "venue", .label = govuk::sized_label(t("Waiting for which venue?"), "s"), .hint = t("Only for the waiting list"), .items = venues(t("Any venue")), .value = typed("venue")}));
    all.push_back(day("look_again", t("Look for a time again on"), t("Only for the waiting list")));
    return all;
  }

  std::vector<Html> words() const {
    std::vector<Html> all{heading(t("What it is about"))};
    if (!form_.moving) all.push_back(day("asked", t("When did the person ask?"), t("Today, unless you are writing it up later")));
    else for (const char* part : {"asked_day", "asked_month", "asked_year"}) all.push_back(govuk::hidden_field(part, typed(part)));
    all.push_back(govuk::textarea({.name = "about", .label = govuk::sized_label(t("What do they want to talk about?"), "s"), .hint = t("In their own words. It is not in any message"), .value = typed("about"),
                                   .problems = form_.problems, .rows = 3, .spellcheck = true}));
    all.push_back(govuk::textarea({.name = "to_prepare", .label = govuk::sized_label(t("What should be ready?"), "s"), .hint = t("Interpreter, someone who comes with them, papers to bring"),
                                   .value = typed("to_prepare"), .problems = form_.problems, .rows = 2, .spellcheck = true}));
    return all;
  }

  std::vector<Html> tell() const {
    return {heading(t("Telling the person")),
            govuk::radios({.name = "told_by", .legend = govuk::sized_legend(t("How are they told?"), "s"), .items = govuk::choice_items(lists_.told), .value = typed("told_by"),
                           .problems = form_.problems, .classes = "govuk-radios--small"}),
            govuk::input({.name = "told_to", .label = govuk::sized_label(t("Number or address to send it to"), "s"),
                          .hint = t("Use only one that is safe. A letter goes to the address on record when this is empty"), .value = typed("told_to"), .problems = form_.problems,
                          .autocomplete = "off", .spellcheck = false})};
  }

  std::vector<Html> why_moved() const {
    if (!form_.moving || !form_.had_slot) return {};
    return {heading(t("Why it changes")),
            govuk::radios({.name = "whose_wish", .legend = govuk::sized_legend(t("Whose wish is it?"), "s"), .hint = t("A wait that we cause is counted as ours"),
                           .items = {{.value = "person", .text = t("The person’s")}, {.value = "ours", .text = t("Ours: we cannot keep the time")}}, .value = typed("whose_wish"),
                           .problems = form_.problems}),
            govuk::input({.name = "reason", .label = govuk::sized_label(t("Why?"), "s"), .value = typed("reason"), .problems = form_.problems, .autocomplete = "off"})};
  }

  const BookingForm& form_;
  const AppointmentLists& lists_;
};

Html buttons(const BookingForm& form) {
  std::vector<Html> all{govuk::button({.text = form.moving ? t("Save the change") : t("Book"), .name = "next", .value = "save", .prevent_double_click = true})};
  if (!form.moving) all.push_back(govuk::secondary_button(t("Save and come back later"), "", "next", "later"));
  all.push_back(govuk::link(t("Cancel"), form.back));
  return govuk::button_group(all);
}

}  // namespace

std::string slot_words(const Diary& diary, const Slot& slot) {
  const Venue* venue = diary.venue(slot.venue);
  return t("{0} at {1}, {2}", weekday_date(slot.start.london_date()), clock_time(slot.start), venue == nullptr ? "" : venue->name);
}

std::string facility_words(std::span<const std::string> codes, const AppointmentLists& lists) {
  std::string words;
  for (const auto& code : codes) words += (words.empty() ? "" : "; ") + listed(lists.facility.label(code));
  return words;
}

Html write_booking_form(const govuk::Frame& frame, const BookingForm& form, const AppointmentLists& lists, std::string_view title) {
  html::Attributes attributes;
  if (!form.moving)
    attributes = {{"data-autosave", "/drafts/" + form.token + "?kind=appointment&person=" + form.person_reference}, {"data-draft-page", "/drafts/" + form.token}};
  Html page = element("h1", {{"class", "govuk-heading-l"}}, title);
  if (!form.notice.empty()) page += govuk::warning_text({.text = form.notice});
  return page + govuk::question_form(frame, form.action, Writer{form, lists}.fields(), buttons(form), attributes);
}

}  // namespace stepwise::appointment
