// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/safeguarding/handoff_form.hpp"
#include "practice/safeguarding/handoff_pages.hpp"

namespace stepwise::safeguarding {
namespace {

using html::element;

class FormWriter {
 public:
  FormWriter(const Form& form, const HandoffLists& lists) : form_{form}, lists_{lists} {}

  std::vector<Html> fields() const {
    return {govuk::hidden_field("form_token", form_.token),
            govuk::hidden_field("version", std::to_string(form_.version)),
            govuk::hidden_field("origin", typed("origin")),
            heading(t("The concern")),
            text("concern", t("What was seen, heard or said. Facts first, then what worries you"), 5),
            kinds(),
            text("who", t("Leave it empty when nobody is thought to, or it is not known"), 2),
            text("happened", t("As near as you know. Say so when it is not known"), 2),
            radios("safety", lists_.safety, {}),
            text("safety_action", t("Needed when someone is in danger now"), 2),
            heading(t("The person’s own view")),
            radios("wanted_asked", lists_.wanted, t("Whatever happens next is for the person to have a say in")),
            text("wanted", t("In their own words"), 3),
            radios("consent", lists_.consent, {}),
            text("override_reason", t("Only without agreement: others are at risk, a crime, the person is under pressure, it is in their interest"), 2),
            radios("capacity", lists_.capacity, t("Only this decision, now")),
            text("capacity_words", t("What you asked, and what help they had to understand"), 2),
            radios("advocate", lists_.advocate, {}),
            line("advocate_name"),
            heading(t("The three tests")),
            test("test_needs"),
            test("test_risk"),
            test("test_protect"),
            text("tests_words", t("Needed. The receiver decides whether there will be an enquiry"), 3),
            heading(t("Sending")),
            text("told", t("Police, GP, family, provider: whom, and when. Nobody who may be causing it"), 2),
            line("sent_to")};
  }

 private:
  static Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
  std::string_view typed(std::string_view name) const { return form_.typed.get(name); }

  Html text(std::string_view name, std::string_view hint, int rows) const {
    return govuk::textarea({.name = std::string{name}, .label = govuk::sized_label(field_label(name), "s"), .hint = hint, .value = typed(name), .problems = form_.problems,
                            .rows = rows, .spellcheck = true});
  }
  Html line(std::string_view name) const {
    return govuk::input({.name = std::string{name}, .label = govuk::sized_label(field_label(name), "s"), .value = typed(name), .problems = form_.problems,
                         .classes = "govuk-input--width-20", .autocomplete = "off", .spellcheck = false});
  }
  Html radios(std::string_view name, const CodeList& list, std::string_view hint) const {
    return govuk::radios({.name = std::string{name}, .legend = govuk::sized_legend(field_label(name), "s"), .hint = hint, .items = govuk::choice_items(list), .value = typed(name),
                          .problems = form_.problems, .classes = "govuk-radios--small"});
  }
  Html test(std::string_view name) const {
    return govuk::radios({.name = std::string{name}, .legend = govuk::sized_legend(field_label(name), "s"),
                          .items = {{.value = "yes", .text = t("Yes")}, {.value = "no", .text = t("No")}, {.value = "not_known", .text = t("Not known")}}, .value = typed(name),
                          .problems = form_.problems, .classes = "govuk-radios--inline govuk-radios--small"});
  }
  Html kinds() const {
    std::vector<std::string> ticked;
    for (const auto code : form_.typed.all("kinds")) ticked.emplace_back(code);
    return govuk::checkboxes({.name = "kinds", .legend = govuk::sized_legend(field_label("kinds"), "s"), .hint = t("Tick all that apply"), .items = govuk::choice_items(lists_.kind),
                              .values = std::move(ticked), .problems = form_.problems, .classes = "govuk-checkboxes--small"});
  }

  const Form& form_;
  const HandoffLists& lists_;
};

}  // namespace

Html write_form(const govuk::Frame& frame, const Form& form, const HandoffLists& lists) {
  const std::string record = "/people/" + form.person_reference;
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("Hand over to safeguarding"));
  page += govuk::warning_text({.text = t("If anyone is in danger now, ring 999 first, then the safeguarding team. This page does not ring anybody.")});
  const Html buttons = govuk::button_group({govuk::button({.text = t("Hand over"), .name = "next", .value = "save", .prevent_double_click = true}),
                                            govuk::secondary_button(t("Save and come back later"), "", "next", "later"), govuk::link(t("Cancel"), record)});
  return page + govuk::question_form(frame, record + "/safeguarding", FormWriter{form, lists}.fields(), buttons,
                                     {{"data-autosave", "/drafts/" + form.token + "?kind=handoff&person=" + form.person_reference}, {"data-draft-page", "/drafts/" + form.token}});
}

}  // namespace stepwise::safeguarding
