// SPDX-License-Identifier: Apache-2.0
#include "community/directory/place_form.hpp"

#include "govuk/govuk.hpp"

namespace stepwise::directory {
namespace {

using html::element;
using Kind = Field::Kind;

std::string access_name(std::string_view code) { return "access_" + std::string{code}; }

/// One field of the table as a component, with what was typed and what is amiss.
class FieldWriter {
 public:
  FieldWriter(const PlaceForm& form, const PlaceLists& lists) : form_{form}, lists_{lists} {}

  Html operator()(std::string_view name, const Html& hint = {}) const {
    const Field& field = *field_named(name);
    const std::string id{name};
    if (field.kind == Kind::access) return access(hint);
    if (field.kind == Kind::one_of) return one_of(field, hint);
    if (field.kind == Kind::any_of || field.kind == Kind::yes) return boxes(field, hint);
    if (field.kind == Kind::text || field.kind == Kind::times)
      return govuk::textarea({.name = id, .label = govuk::sized_label(t(field.label), "s"), .hint = hint, .value = form_.typed.get(name), .problems = form_.problems,
                              .rows = field.kind == Kind::times ? 3 : 4, .spellcheck = true});
    return govuk::input({.name = id, .label = govuk::sized_label(t(field.label), "s"), .hint = hint, .value = form_.typed.get(name), .problems = form_.problems,
                         .classes = width_of(field), .autocomplete = "off"});
  }

 private:
  static std::string width_of(const Field& field) {
    if (field.longest <= 3) return "govuk-input--width-3";
    if (field.longest <= 20) return "govuk-input--width-10";
    return field.longest <= 40 ? "govuk-input--width-20" : "";
  }

  Html one_of(const Field& field, const Html& hint) const {
    auto items = govuk::select_items(lists_.*field.list, field.name == "cost_kind" ? t("Not known") : t("Choose one"));
    return govuk::select({.name = std::string{field.name}, .label = govuk::sized_label(t(field.label), "s"), .hint = hint, .items = std::move(items),
                          .value = form_.typed.get(field.name), .problems = form_.problems});
  }

  Html boxes(const Field& field, const Html& hint) const {
    std::vector<std::string> values;
    for (const auto value : form_.typed.all(field.name)) values.emplace_back(value);
    std::vector<govuk::ChoiceItem> items;
    if (field.kind == Kind::yes) items.push_back({.value = "yes", .text = t("Do not publish the address")});
    else items = govuk::choice_items(lists_.*field.list);
    return govuk::checkboxes({.name = std::string{field.name}, .legend = govuk::sized_legend(t(field.label), "s"), .hint = hint, .items = std::move(items), .values = std::move(values),
                              .problems = form_.problems, .classes = "govuk-checkboxes--small"});
  }

  Html access(const Html& hint) const {
    Html all;
    for (const auto& item : lists_.access.items()) {
      const std::string name = access_name(item.code);
      all += govuk::select({.name = name, .label = listed(item.label),
                            .items = {{.value = "", .text = t("Not known")}, {.value = "yes", .text = t("Yes")}, {.value = "no", .text = t("No")}}, .value = form_.typed.get(name),
                            .problems = form_.problems});
    }
    return govuk::fieldset({.legend = govuk::sized_legend(t("Access"), "s"), .content = element("p", {{"class", "govuk-hint"}}, hint) + all});
  }

  const PlaceForm& form_;
  const PlaceLists& lists_;
};

Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

std::vector<Html> what_and_whom(const FieldWriter& field) {
  return {heading(t("What it is")), field("name"), field("kind"), field("organisation"),
          field("what_happens", t("In words that somebody who might come would use")),
          heading(t("Whom it is for")), field("for_whom", t("Leave all empty when everyone is welcome")), field("who_for"), field("minimum_age"), field("maximum_age"),
          heading(t("The welcome")), field("welcome", t("Where to go in, who says hello, whether somebody can come along")),
          field("welcomer", t("A name that may be published, with their agreement")),
          field("inclusion_note", t("Does it welcome people with a learning disability, or living with dementia? How?")),
          field("access_facts", t("“No” is useful too: nobody is sent where they cannot get in"))};
}

std::vector<Html> when_and_where(const FieldWriter& field, bool owner) {
  std::vector<Html> all{heading(t("Cost and times")), field("cost_kind"), field("cost", t("Like £3 a session, tea included")),
                        field("sessions", t("One a line, like: Tuesday 10am to 12pm. Add “fortnightly” or “monthly” where it is")), field("when_words", t("Like: not in August")),
                        heading(t("Where and how")), field("meets"), field("building"), field("address"), field("postcode", t("Puts it on the map and tells how far the walk is"))};
  if (!owner) {
    all.push_back(field("latitude", t("Only when the postcode does not say where it is well enough")));
    all.push_back(field("longitude"));
  }
  for (auto& more : {field("hide_address", t("For places that keep people safe, and people who work from home")), field("how_to_join", t("Just turn up, telephone first, waiting list")),
                     field("phone"), field("email"), field("website")})
    all.push_back(more);
  return all;
}

Html buttons(const PlaceForm& form) {
  if (form.who == PlaceForm::Who::owner) return govuk::button({.text = t("Send the changes"), .prevent_double_click = true});
  const auto words = form.who == PlaceForm::Who::keeper ? t("Save") : t("Send for approval");
  std::vector<Html> all{govuk::button({.text = words, .prevent_double_click = true})};
  if (!form.kind_of_draft.empty()) all.push_back(govuk::secondary_button(t("Save and come back later"), "", "next", "later"));
  return govuk::button_group(all);
}

std::string value_of(const http::Fields& fields, std::string_view name) {
  std::string out;
  for (const auto value : fields.all(name))
    if (!value.empty()) out += (out.empty() ? "" : ",") + std::string{value};
  return out;
}

}  // namespace

Facts facts_from(const http::Fields& typed, const PlaceLists& lists) {
  Facts facts;
  std::map<std::string, bool> access;
  for (const auto& item : lists.access.items())
    if (const auto said = typed.get(access_name(item.code)); said == "yes" || said == "no") access[item.code] = said == "yes";
  for (const auto& field : fields()) {
    if (field.kind == Kind::access) facts.access_facts = write_access(access);
    else facts.*field.value = field.kind == Kind::any_of ? value_of(typed, field.name) : std::string{typed.get(field.name)};
  }
  return tidied(std::move(facts), lists);
}

http::Fields fields_from(const Facts& facts, const PlaceLists& lists) {
  http::Fields out;
  for (const auto& field : fields()) {
    if (field.kind == Kind::access) {
      const auto known = access_of(facts);
      for (const auto& item : lists.access.items()) {
        const auto found = known.find(item.code);
        out.add(access_name(item.code), found == known.end() ? "" : found->second ? "yes" : "no");
      }
    } else if (field.kind == Kind::any_of) {
      for (auto& code : codes_of(facts.*field.value)) out.add(std::string{field.name}, std::move(code));
    } else {
      out.add(std::string{field.name}, facts.*field.value);
    }
  }
  return out;
}

Html write_place_form(const govuk::Frame& frame, const PlaceForm& form, const PlaceLists& lists) {
  const FieldWriter field{form, lists};
  const bool owner = form.who == PlaceForm::Who::owner;
  std::vector<Html> all{govuk::hidden_field("form_token", form.token), govuk::hidden_field("place_version", std::to_string(form.version))};
  html::Attributes attributes;
  if (!form.kind_of_draft.empty()) {
    all.push_back(govuk::hidden_field("version", std::to_string(form.draft_version)));
    all.push_back(element("p", {{"class", "app-draft"}, {"role", "status"}, {"data-autosave-status", std::nullopt}}, Html{}));
    attributes = {{"data-autosave", "/drafts/" + form.token + "?kind=" + form.kind_of_draft}, {"data-draft-page", "/drafts/" + form.token}};
  }
  if (owner)
    all.push_back(govuk::input({.name = "owner_name", .label = govuk::sized_label(t("Your name"), "s"), .value = form.owner_name, .problems = form.problems, .classes = "govuk-input--width-20", .autocomplete = "name"}));
  for (auto part : {what_and_whom(field), when_and_where(field, owner)}) std::ranges::move(part, std::back_inserter(all));
  all.push_back(govuk::textarea({.name = "why", .label = govuk::sized_label(owner ? t("Anything to tell the council about these changes?") : t("Why you change it"), "s"),
                                 .hint = owner ? t("It is not published") : t("Who told you, or how you found out"), .value = form.typed.get("why"), .problems = form.problems, .rows = 2}));
  return govuk::question_form(frame, form.action, all, buttons(form), attributes);
}

drafts::TwoTexts compare_facts(const Facts& theirs, const Facts& yours, const PlaceLists& lists) {
  drafts::TwoTexts texts;
  for (const auto* field : differing(theirs, yours)) {
    texts.names.push_back(t(field->label));
    texts.theirs.push_back(field_words(*field, theirs, lists));
    texts.yours.push_back(field_words(*field, yours, lists));
  }
  return texts;
}

drafts::TwoTexts compare_forms(const http::Fields& theirs, const http::Fields& yours, const PlaceLists& lists) {
  return compare_facts(facts_from(theirs, lists), facts_from(yours, lists), lists);
}

}  // namespace stepwise::directory
