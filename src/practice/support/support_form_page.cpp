// SPDX-License-Identifier: Apache-2.0
#include "practice/support/support_form.hpp"
#include "practice/support/support_pages.hpp"

namespace stepwise::support {
namespace {

using html::element;
using html::Html;

class FormWriter {
 public:
  FormWriter(const ServiceForm& form, const Lists& lists) : form_{form}, lists_{lists} {}

  std::vector<Html> fields() const {
    std::vector<Html> all{govuk::hidden_field("form_token", form_.token), govuk::hidden_field("version", std::to_string(form_.version))};
    all.push_back(choose("service_type", lists_.type));
    all.push_back(choose("service_component", lists_.component));
    all.push_back(choose("delivery_mechanism", lists_.delivery, t("Does not apply")));
    all.push_back(line("provider", t("A provider, a team of the council, or a person paid from a direct payment"), "govuk-input--width-20"));
    all.push_back(line("provider_location", t("Only if you know it: the number that the regulator gave it"), "govuk-input--width-10"));
    all.push_back(day("start", form_.doing == Doing::change ? t("From which day?") : t("First day")));
    if (form_.doing == Doing::correct) {
      all.push_back(day("end", t("Last day, if it has ended")));
      all.push_back(choose("outcome", lists_.outcome, t("It has not ended")));
    }
    all.push_back(line("cost", t("Of one unit: an hour, a week. Leave it empty if it is not known"), "govuk-input--width-10", "£"));
    all.push_back(choose("cost_frequency", lists_.frequency));
    all.push_back(line("planned_units", t("How many hours, sessions or days a week, like 10.5"), "govuk-input--width-5"));
    all.push_back(area("description", t("In the person’s own words where you can: what it helps them to do"), field_label("description")));
    for (const auto& hold : form_.holds)
      if (hold.reason_is_enough) all.push_back(area(reason_field(hold.key), hold.sentence, t("Why start it all the same?")));
    if (form_.doing == Doing::correct) all.push_back(area("reason", t("Kept with the record, beside what it said before"), t("Why are you correcting it?")));
    return all;
  }

 private:
  std::string_view typed(std::string_view name) const { return form_.typed.get(name); }
  Html choose(std::string_view name, const CodeList& list, std::string_view first = t("Choose one")) const {
    return govuk::select({.name = std::string{name}, .label = govuk::sized_label(field_label(name), "s"), .items = govuk::select_items(list, first), .value = typed(name), .problems = form_.problems});
  }
  Html line(std::string_view name, std::string_view hint, std::string_view width, std::string_view before = {}) const {
    govuk::InputOptions options{.name = std::string{name}, .label = govuk::sized_label(field_label(name), "s"), .hint = hint, .value = typed(name), .problems = form_.problems,
                                .classes = std::string{width}, .autocomplete = "off"};
    if (!before.empty()) options.prefix = before;
    return govuk::input(options);
  }
  Html area(std::string_view name, std::string_view hint, std::string_view label) const {
    return govuk::textarea({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .hint = hint, .value = typed(name), .problems = form_.problems, .rows = 2, .spellcheck = true});
  }
  Html day(std::string_view name, std::string_view legend) const {
    const std::string field{name};
    return govuk::date_field({.name = field, .legend = govuk::sized_legend(legend, "s"), .day = std::string{typed(field + "_day")}, .month = std::string{typed(field + "_month")},
                              .year = std::string{typed(field + "_year")}, .problems = form_.problems});
  }
  const ServiceForm& form_;
  const Lists& lists_;
};

Words title_of(Doing doing) {
  switch (doing) {
    case Doing::start: return t("Start a service");
    case Doing::change: return t("Change a service from a day on");
    case Doing::correct: return t("Correct what is recorded of a service");
  }
  return t("Start a service");
}

Html notices(const ServiceForm& form) {
  Html out;
  for (const auto& hold : form.holds) {
    Html words = hold.sentence;
    if (!hold.href.empty()) words += element("br", {}, Html{}) + govuk::link(t("Do that first"), hold.href);
    out += govuk::inset_text({.content = words});
  }
  for (const auto& same : form.same)
    out += govuk::inset_text({.content = t("The person has this already in the same days: {0}. If this one takes its place, end the other or change it.", same)});
  return out;
}

}  // namespace

Html write_service_form(const govuk::Frame& frame, const ServiceForm& form, const Lists& lists) {
  html::Attributes attributes;
  if (form.doing == Doing::start)
    attributes = {{"data-autosave", "/drafts/" + form.token + "?kind=support&person=" + form.person_reference}, {"data-draft-page", "/drafts/" + form.token}};
  Html out = element("h1", {{"class", "govuk-heading-l"}}, title_of(form.doing)) + form.above + notices(form);
  if (form.doing == Doing::change)
    out += element("p", {{"class", "govuk-body"}}, t("What was given until then stays on record. If it was recorded wrongly from the start, correct it instead."));
  if (form.doing == Doing::correct)
    out += element("p", {{"class", "govuk-body"}}, govuk::link(t("It never happened"), form.action.substr(0, form.action.rfind('/')) + "/cancel"));
  Html buttons = form.doing == Doing::start ? govuk::button_group({govuk::button({.text = t("Start the service"), .name = "next", .value = "save", .prevent_double_click = true}),
                                                                   govuk::secondary_button(t("Save and come back later"), "", "next", "later"), govuk::link(t("Cancel"), form.back)})
                                            : govuk::button_group({govuk::button({.text = t("Save"), .prevent_double_click = true}), govuk::link(t("Cancel"), form.back)});
  return out + govuk::question_form(frame, form.action, FormWriter{form, lists}.fields(), buttons, attributes);
}

}  // namespace stepwise::support
