// SPDX-License-Identifier: Apache-2.0
#include "practice/person/search_pages.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace stepwise::person {
namespace {

constexpr Message box_label = noted("Name, date of birth, postcode, phone, NHS number or reference");

Html box(const govuk::Frame& frame, std::string_view typed) {
  return govuk::question_form(frame, "/people/search",
                              {govuk::input({.name = "q", .label = govuk::sized_label(t(box_label), "s"),
                                             .hint = t("Any mix will do, for example smith 12/3/1950 or jon smyth LS8. Spelling can be rough."),
                                             .value = typed, .type = "search", .autocomplete = "off", .spellcheck = false})},
                              t("Search"), {{"role", "search"}});
}

Html name_cell(const ListedPerson& person, bool may_open, bool may_break_glass) {
  if (person.restricted)
    return may_break_glass ? govuk::link(t("Restricted record"), "/break-glass/" + person.reference) : Html{t("Restricted record")};
  const std::string name = full_name(person.details);
  return may_open ? govuk::link(name, record_href(person.reference)) : Html{name};
}

/// In a tab of its own: what was typed of the new person stands in this one.
Html possible_name(const ListedPerson& person, bool may_break_glass) {
  if (person.restricted) return name_cell(person, true, may_break_glass);
  return element("a", {{"class", "govuk-link"}, {"href", record_href(person.reference)}, {"target", "_blank"}, {"rel", "noopener"}},
                 {full_name(person.details), " ", t("(opens in new tab)")});
}

Html tags(const std::vector<std::string>& words, std::string_view colour) {
  std::vector<Html> all;
  for (const std::string& word : words) all.push_back(govuk::tag(word, colour));
  return html::join(all, " ");
}

Html page_button(const govuk::Frame& frame, const Results& results, int page, std::string_view words) {
  return govuk::question_form(frame, "/people/search",
                              {govuk::hidden_field("q", results.typed), govuk::hidden_field("page", std::to_string(page))},
                              govuk::secondary_button(words));
}

Html paging(const govuk::Frame& frame, const Results& results) {
  const int last = static_cast<int>((results.total + results_a_page - 1) / results_a_page);
  if (last <= 1) return {};
  Html buttons = paragraph(t("Page {0} of {1}", results.page, last));
  if (results.page > 1) buttons += page_button(frame, results, results.page - 1, t("Previous page"));
  if (results.page < last) buttons += page_button(frame, results, results.page + 1, t("Next page"));
  return element("nav", {{"aria-label", t("Pages of results")}}, buttons);
}

Html results_table(const Results& results, const Lists& lists, Date today) {
  govuk::TableOptions table{.caption = t("People found"), .head = {t("Name"), t("Likes to be called"), t("Date of birth"), t("Address"), t("Matched on")},
                            .caption_classes = "govuk-visually-hidden", .stack_on_phones = true,
                            .stack_names = {t("Name"), t("Likes to be called"), t("Date of birth"), t("Address"), t("Matched on")}};
  table.first_cell_is_header = true;
  for (const FoundPerson& result : results.people) {
    const ListedPerson& person = result.person;
    if (person.restricted) {
      table.rows.push_back({name_cell(person, results.may_open, results.may_break_glass), "", "", "", ""});
      continue;
    }
    table.rows.push_back({name_cell(person, results.may_open, results.may_break_glass), person.details.known_as, birth_words(person.details, lists, today),
                          address_in_one_line(person.details), tags(result.matched, "blue")});
  }
  return govuk::table(table);
}

Html add_person_form(const govuk::Frame& frame, const Results& results) {
  if (!results.may_add) return {};
  return heading_2(results.total == 0 ? t("Add a new person") : t("Not one of these?")) +
         paragraph(results.total == 0 ? t("You can add them to the record.") : t("Check the spelling and the date of birth, then add them as a new person.")) +
         govuk::question_form(frame, "/people/new", {govuk::hidden_field("proof", results.proof)}, govuk::secondary_button(t("Add a new person")));
}

/// Those who match everything that was typed are what was found; those who match all but one part are near.
std::string how_many(const Results& results) {
  if (results.total == 0) return t("Nobody found");
  if (results.whole > 0) return tn("{0} person found", "{0} people found", static_cast<std::int64_t>(results.whole));
  return tn("No full match: {0} person matches in part", "No full match: {0} people match in part", static_cast<std::int64_t>(results.total));
}

Html near_words(const Results& results) {
  if (results.whole == results.total) return {};
  if (results.whole == 0) return paragraph(t("Nobody matches everything you typed. Here is who matches all but one part of it."));
  const std::size_t near = results.total - results.whole;
  return paragraph(results.whole == 1
                       ? tn("Listed after them: {0} person who matches all but one part of what you typed.",
                            "Listed after them: {0} people who match all but one part of what you typed.", static_cast<std::int64_t>(near))
                       : tn("Listed after these: {0} person who matches all but one part of what you typed.",
                            "Listed after these: {0} people who match all but one part of what you typed.", static_cast<std::int64_t>(near)));
}

Html number_words(const Results& results) {
  if (!results.mistyped_nhs_number) return {};
  return govuk::inset_text({.content = t("Check the NHS number: one of its digits is mistyped, or two are swapped.")});
}

constexpr std::string_view new_person_fields[] = {"given_name", "family_name", "known_as", "born_on", "birth_quality", "nhs_number", "gender",
                                                  "address_line_1", "address_line_2", "town", "postcode", "preferred_language",
                                                  "interpreter_needed", "communication_needs", "preferred_format"};

}  // namespace

govuk::Page search_page(const govuk::Frame& frame, bool ready, std::string_view notice) {
  govuk::Page page;
  page.title = t("Find a person");
  page.main = heading_1(page.title);
  if (!notice.empty()) page.main += govuk::inset_text({.content = notice});
  if (!ready) page.main += govuk::inset_text({.content = t("The list of people is being made ready. Search again in a few seconds.")});
  page.main += box(frame, "");
  return page;
}

govuk::Page results_page(const govuk::Frame& frame, const Results& results, const Lists& lists, Date today) {
  govuk::Page page;
  page.title = how_many(results);
  page.wide = true;
  page.breadcrumbs = {{t("People"), "/people"}};
  page.main = heading_1(page.title) + number_words(results) + near_words(results);
  if (results.total > 0) page.main += results_table(results, lists, today) + paging(frame, results);
  else page.main += paragraph(t("Try fewer words, another spelling, or only the date of birth or postcode."));
  page.main += heading_2(t("Search again")) + box(frame, results.typed) + add_person_form(frame, results);
  return page;
}

std::string NewPersonForm::get(std::string_view name) const {
  for (const auto& [field, text] : typed)
    if (field == name) return text;
  return {};
}

std::string NewPersonForm::value(const Field& field) const {
  std::string text = get(field.name);
  return text.empty() && field.kind == FieldKind::code ? "not_asked" : text;
}

govuk::Page new_person_page(const govuk::Frame& frame, const NewPersonForm& form, const Lists& lists) {
  govuk::Page page;
  page.title = t("Add a new person");
  page.back = "/people";
  page.problems = form.problems;
  std::vector<Html> controls{govuk::hidden_field("proof", form.proof)};
  const auto add_group = [&](FieldGroup group, std::string_view words) {
    controls.push_back(heading_2(words));
    for (const std::string_view name : new_person_fields)
      for (const Field* field : fields_of(group))
        if (field->name == name) controls.push_back(field_control(*field, form.value(*field), lists, form.problems));
  };
  add_group(FieldGroup::names, t("Name"));
  add_group(FieldGroup::birth, t("Birth and identity"));
  add_group(FieldGroup::address, t("Address"));
  controls.push_back(heading_2(t("How to reach them")));
  controls.push_back(govuk::input({.name = "phone", .label = t("Phone number"), .value = form.get("phone"), .problems = form.problems,
                                   .classes = "govuk-input--width-20", .type = "tel", .autocomplete = "off", .spellcheck = false}));
  add_group(FieldGroup::communication, t("Communication"));
  page.main = heading_1(page.title) +
              paragraph(t("Fill in what you know. Anything can be left empty and added later.")) +
              govuk::question_form(frame, "/people/add", controls, t("Continue"));
  return page;
}

const std::vector<std::pair<std::string, Message>>& not_a_match_reasons() {
  static const std::vector<std::pair<std::string, Message>> reasons{
      {"different_birth", noted("I checked the date of birth and it is a different person")},
      {"different_address", noted("I checked the address and it is a different person")},
      {"relative", noted("They are related, but not the same person")},
      {"asked", noted("I asked, and they are not known to us")},
      {"cannot_tell", noted("I cannot tell from what is recorded")}};
  return reasons;
}

govuk::Page possible_matches_page(const govuk::Frame& frame, const NewPersonForm& form, const std::vector<Possible>& people, const Lists& lists,
                                  Date today, bool may_break_glass) {
  govuk::Page page;
  page.title = t("Possible matches");
  page.wide = true;
  page.back = "/people";
  page.problems = form.problems;
  govuk::TableOptions table{.caption = t("It is one of these"), .head = {t("Name"), t("Date of birth"), t("Address"), t("Why we ask")}, .caption_classes = "govuk-table__caption--m",
                            .stack_on_phones = true, .stack_names = {t("Name"), t("Date of birth"), t("Address"), t("Why we ask")}};
  table.first_cell_is_header = true;
  for (const Possible& possible : people) {
    const ListedPerson& person = possible.person;
    const Html name = possible_name(person, may_break_glass);
    if (person.restricted) table.rows.push_back({name, "", "", t("It may be this record")});
    else table.rows.push_back({name, birth_words(person.details, lists, today), address_in_one_line(person.details), tags(possible.likeness.reasons, "yellow")});
  }
  std::vector<Html> controls{govuk::hidden_field("proof", form.proof), govuk::hidden_field("asked", "yes")};
  for (const auto& [name, text] : form.typed)
    if (name != "proof" && name != "asked" && name != "csrf" && name != "not_a_match") controls.push_back(govuk::hidden_field(name, text));
  govuk::RadiosOptions radios{.name = "not_a_match", .legend = govuk::sized_legend(t("None of these: why is this a new person?"), "m"), .problems = form.problems};
  for (const auto& [code, words] : not_a_match_reasons()) radios.items.push_back({.value = code, .text = t(words)});
  controls.push_back(govuk::radios(radios));
  page.main = heading_1(page.title) + paragraph(t("These people are already on record and look like the person you are adding.")) + govuk::table(table) +
              govuk::question_form(frame, "/people/add", controls, t("Add a new person"));
  return page;
}

}  // namespace stepwise::person
