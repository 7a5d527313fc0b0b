// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/front_door/contact_pages.hpp"

namespace stepwise::front_door {
namespace {

using govuk::ChoiceItem;
using html::element;

Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

/// The pieces of the form, each given what was typed and what is amiss.
class FormWriter {
 public:
  FormWriter(const ContactForm& form, const ContactLists& lists) : form_{form}, lists_{lists} {}

  std::vector<Html> fields() const {
    std::vector<Html> all;
    if (!form_.amending()) add(all, hidden());
    else all.push_back(govuk::hidden_field("version", std::to_string(form_.version)));
    add(all, caller());
    add(all, words());
    add(all, safety());
    add(all, done());
    add(all, background());
    if (form_.amending()) all.push_back(reason());
    return all;
  }

 private:
  static void add(std::vector<Html>& all, std::vector<Html> more) { std::ranges::move(more, std::back_inserter(all)); }
  std::string_view typed(std::string_view name) const { return form_.typed.get(name); }

  Html text(std::string_view name, std::string_view hint, int rows) const {
    return govuk::textarea({.name = std::string{name}, .label = govuk::sized_label(field_label(name), "s"), .hint = hint, .value = typed(name),
                            .problems = form_.problems, .rows = rows, .spellcheck = true});
  }

  std::vector<Html> hidden() const {
    return {govuk::hidden_field("form_token", form_.token), govuk::hidden_field("version", std::to_string(form_.draft_version))};
  }

  std::vector<Html> caller() const {
    std::vector<govuk::SelectItem> callers{{.value = "self", .text = t("The person themselves")}};
    for (const auto& item : lists_.relationship.items()) callers.push_back({.value = item.code, .text = listed(item.label)});
    govuk::DateField received{.name = "received", .legend = govuk::sized_legend(field_label("received"), "s"), .hint = t("Today, unless you are writing it up later"),
                              .day = std::string{typed("received_day")}, .month = std::string{typed("received_month")},
                              .year = std::string{typed("received_year")}, .problems = form_.problems};
    return {heading(t("Who got in touch")),
            govuk::select({.name = "contacting_person", .label = govuk::sized_label(t("Who got in touch?"), "s"), .items = std::move(callers),
                           .value = typed("contacting_person"), .problems = form_.problems}),
            govuk::input({.name = "contacting_name", .label = govuk::sized_label(t("Their name"), "s"), .hint = t("Only when it is not the person themselves"),
                          .value = typed("contacting_name"), .problems = form_.problems, .classes = "govuk-input--width-20", .autocomplete = "off", .spellcheck = false}),
            govuk::radios({.name = "agreed_to_talk", .legend = govuk::sized_legend(t("Does the person agree to this [[conversation]]?"), "s"),
                           .hint = t("Only when someone else got in touch about them"), .items = govuk::choice_items(lists_.agreement), .value = typed("agreed_to_talk"),
                           .problems = form_.problems, .classes = "govuk-radios--small"}),
            govuk::select({.name = "channel", .label = govuk::sized_label(t("How did they get in touch?"), "s"), .items = govuk::select_items(lists_.channel),
                           .value = typed("channel"), .problems = form_.problems}),
            govuk::date_field(received),
            govuk::input({.name = "received_time", .label = govuk::sized_label(t("Time it came in"), "s"), .hint = t("Like 2:30pm"), .value = typed("received_time"),
                          .problems = form_.problems, .classes = "govuk-input--width-5", .autocomplete = "off"})};
  }

  std::vector<Html> words() const {
    return {heading(t("What matters to them")),
            text("what_i_want", t("In the person’s own words. Ask what would make a difference"), 4),
            text("what_i_expect", t("What they hope we, and they, will do"), 3),
            text("my_life_now", t("A usual day and week: home, getting about, seeing people, what used to be different"), 4),
            text("what_is_working", t("What they can do and enjoy, and what helps already"), 3),
            text("people_and_places", t("Family, friends, neighbours, groups, faith, work, pets: who and where they can turn to"), 3)};
  }

  std::vector<Html> safety() const {
    std::vector<Html> steps;
    for (const auto line : danger_script()) steps.push_back(element("li", {}, t(line)));
    return {heading(t("Safety")),
            govuk::radios({.name = "safety", .legend = govuk::sized_legend(t("Is anyone unsafe?"), "s"), .hint = t("The person, someone with them, or a child"),
                           .items = govuk::choice_items(lists_.safety), .value = typed("safety"), .problems = form_.problems}),
            govuk::details({.summary = t("What to say and do when someone is in danger now"),
                            .content = element("ol", {{"class", "govuk-list govuk-list--number"}}, html::join(steps)),
                            .open = typed("safety") == "immediate"}),
            text("safety_action", t("Who was told, when, and what was agreed. Needed when someone is in danger now"), 3)};
  }

  std::vector<Html> done() const {
    std::vector<ChoiceItem> primary, secondary;
    for (const auto& item : lists_.resolution.items()) {
      primary.push_back({.value = item.code, .text = listed(item.label), .hint = listed(lists_.resolution.value(item.code, "hint"))});
      if (item.code != "duplicate") secondary.push_back({.value = item.code, .text = listed(item.label)});
    }
    primary.push_back({.divider = t("or")});
    primary.push_back({.value = std::string{not_decided}, .text = t("Not decided yet"), .hint = t("The [[contact]] stays open on your team’s list")});
    std::vector<std::string> ticked;
    for (const auto code : form_.typed.all("secondary")) ticked.emplace_back(code);
    return {heading(t("What was done")),
            govuk::radios({.name = "resolution", .legend = govuk::sized_legend(t("What was the main thing done?"), "s"), .items = std::move(primary),
                           .value = typed("resolution"), .problems = form_.problems, .classes = "govuk-radios--small"}),
            govuk::checkboxes({.name = "secondary", .legend = govuk::sized_legend(t("What else was done?"), "s"), .hint = t("Tick all that apply"), .items = std::move(secondary),
                               .values = std::move(ticked), .problems = form_.problems, .classes = "govuk-checkboxes--small"}),
            text("what_was_done", t("Whom you introduced them to, what you gave them, what happens next and when"), 4)};
  }

  std::vector<Html> background() const {
    return {heading(t("In the background")),
            govuk::select({.name = "legal_status", .label = govuk::sized_label(t("Legal footing"), "s"),
                           .hint = t("If it looks as though the person may need care or support, or cares for someone, [[an assessment]] has begun"),
                           .items = govuk::select_items(lists_.legal_status), .value = typed("legal_status"), .problems = form_.problems}),
            govuk::select({.name = "route_of_access", .label = govuk::sized_label(t("Where the request came from"), "s"), .items = govuk::select_items(lists_.route_of_access),
                           .value = typed("route_of_access"), .problems = form_.problems})};
  }

  Html reason() const {
    return govuk::textarea({.name = "amended_reason", .label = govuk::sized_label(t("Why are you changing the record?"), "s"),
                            .hint = t("Kept with the record, beside what it said before"), .value = typed("amended_reason"), .problems = form_.problems, .rows = 2});
  }

  const ContactForm& form_;
  const ContactLists& lists_;
};

Html buttons(const ContactForm& form) {
  if (form.amending())
    return govuk::button_group({govuk::button({.text = t("Save changes"), .prevent_double_click = true}), govuk::link(t("Cancel"), form.back)});
  return govuk::button_group({govuk::button({.text = t("Save [[contact]]"), .name = "next", .value = "save", .prevent_double_click = true}),
                              govuk::secondary_button(t("Save and come back later"), "", "next", "later"), govuk::link(t("Cancel"), form.back)});
}

}  // namespace

Html write_contact_form(const govuk::Frame& frame, const ContactForm& form, const ContactLists& lists, std::string_view title) {
  html::Attributes attributes;
  if (!form.amending())
    attributes = {{"data-autosave", "/drafts/" + form.token + "?kind=contact&person=" + form.person_reference}, {"data-draft-page", "/drafts/" + form.token}};
  Html page = element("h1", {{"class", "govuk-heading-l"}}, title);
  if (!form.notice.empty()) page += govuk::warning_text({.text = form.notice});
  if (!form.amending())
    page += element("p", {{"class", "govuk-body"}}, t("Have the [[conversation]] first. Nothing here is a script, and only a few answers are needed to save."));
  page += govuk::question_form(frame, form.action, FormWriter{form, lists}.fields(), buttons(form), attributes);
  return page;
}

}  // namespace stepwise::front_door
