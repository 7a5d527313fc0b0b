// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/discharge/discharge_pages.hpp"

namespace stepwise::discharge {
namespace {

using html::element;

class Fields {
 public:
  explicit Fields(const NoticeForm& form) : form_{form} {}

  Html day(std::string_view name, std::string_view legend, std::string_view hint) const {
    const std::string prefix{name};
    return govuk::date_field({.name = prefix, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .day = typed(prefix + "_day"), .month = typed(prefix + "_month"),
                              .year = typed(prefix + "_year"), .problems = form_.problems});
  }
  Html line(std::string_view name, std::string_view label, std::string_view hint, std::string_view classes = "govuk-input--width-20") const {
    return govuk::input({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .hint = hint, .value = typed(name), .problems = form_.problems,
                         .classes = std::string{classes}, .autocomplete = "off"});
  }
  Html choice(std::string_view name, std::string_view legend, std::string_view hint, std::vector<govuk::ChoiceItem> items) const {
    return govuk::radios({.name = std::string{name}, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .items = std::move(items), .value = typed(name),
                          .problems = form_.problems, .classes = "govuk-radios--small"});
  }
  Html words(std::string_view name, std::string_view label, std::string_view hint) const {
    return govuk::textarea({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .hint = hint, .value = typed(name), .problems = form_.problems, .rows = 4,
                            .spellcheck = true});
  }

 private:
  std::string typed(std::string_view name) const { return std::string{form_.typed.get(name)}; }
  const NoticeForm& form_;
};

std::vector<govuk::ChoiceItem> kinds() {
  return {{.value = "assessment", .text = t("Assessment notice"), .hint = t("The person may not be safe to leave without care and support")},
          {.value = "discharge", .text = t("Discharge notice"), .hint = t("The day when the person will be ready to leave")}};
}

}  // namespace

Html write_notice_form(const govuk::Frame& frame, const NoticeForm& form, const Lists& lists, std::string_view title) {
  const Fields fields{form};
  std::vector<Html> all{govuk::hidden_field("version", std::to_string(form.draft_version))};
  if (!form.known_stay) all.push_back(govuk::hidden_field("form_token", form.token));
  all.push_back(fields.choice("kind", t("Which notice is it?"), "", kinds()));
  all.push_back(fields.day("received", t("When did it come?"), t("Today, unless you are writing it up later")));
  if (!form.known_stay) {
    all.push_back(fields.line("hospital", t("Hospital"), ""));
    all.push_back(fields.day("admitted", t("Day of admission"), t("A notice of the same hospital and day is kept with the first one")));
  }
  all.push_back(fields.line("ward", t("Ward"), ""));
  all.push_back(fields.choice("admission", t("How were they admitted?"), "", govuk::choice_items(lists.admission)));
  all.push_back(fields.day("expected", t("Day they are expected to be ready"), t("Needed on a discharge notice")));
  all.push_back(fields.line("sent_by", t("Who sent it"), t("A name, and how to reach them")));
  all.push_back(fields.line("nhs_number", t("NHS number on the notice"), t("10 digits, for example 943 476 5919"), "govuk-input--width-10"));
  all.push_back(fields.choice("consent", t("Did the person agree to the notice being sent?"), "", govuk::choice_items(lists.consent)));
  all.push_back(fields.choice("continuing_care", t("Did the hospital consider NHS continuing healthcare?"), "", govuk::choice_items(lists.continuing_care)));
  all.push_back(fields.words("why", t("What the hospital says is needed"), t("In the hospital’s words. Add what the person says themselves in [[a conversation]]")));
  Html page = element("h1", {{"class", "govuk-heading-l"}}, title);
  if (!form.notice.empty()) page += govuk::warning_text({.text = form.notice});
  const Html save = govuk::button({.text = t("Save notice"), .name = "next", .value = "save", .prevent_double_click = true});
  const Html buttons = form.known_stay ? govuk::button_group({save, govuk::link(t("Cancel"), form.back)})
                                       : govuk::button_group({save, govuk::secondary_button(t("Save and come back later"), "", "next", "later"), govuk::link(t("Cancel"), form.back)});
  html::Attributes attributes;
  if (!form.known_stay)
    attributes = {{"data-autosave", "/drafts/" + form.token + "?kind=discharge&person=" + form.person_reference}, {"data-draft-page", "/drafts/" + form.token}};
  return page + govuk::question_form(frame, form.action, all, buttons, attributes);
}

}  // namespace stepwise::discharge
