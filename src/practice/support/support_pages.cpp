// SPDX-License-Identifier: Apache-2.0
#include "practice/support/support_pages.hpp"

#include <algorithm>

#include "base/money.hpp"
#include "practice/support/support_form.hpp"

namespace stepwise::support {
namespace {

using html::element;
using html::Html;

Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }

std::string place(const ServicesPage& page, const Service& service, std::string_view what) {
  return support_href(page.person_reference) + "/" + service.reference + "/" + std::string{what};
}

std::string cost_words(const Service& service) {
  const auto week = weekly_pence(service);
  if (week) return money_words(Money{*week});
  return service.unit_cost_pence ? t("{0}, paid once", money_words(Money{*service.unit_cost_pence})) : t("Not known").str();
}

Html days(const Service& service) {
  if (service.suspended_on && !service.end_on) return t("From {0}, suspended since {1}", short_date(service.start_on), short_date(*service.suspended_on));
  return service.end_on ? t("{0} to {1}", short_date(service.start_on), short_date(*service.end_on)) : t("From {0}", short_date(service.start_on));
}

Html actions(const ServicesPage& page, const Service& service, const Lists& lists) {
  if (!page.may_arrange) return {};
  const std::string about = service_words(service, lists);
  std::vector<Html> links;
  if (!service.end_on) {
    links.push_back(govuk::link(t("Change"), place(page, service, "change"), about));
    links.push_back(govuk::link(t("End"), place(page, service, "end"), about));
    links.push_back(service.suspended_on ? govuk::link(t("Give again"), place(page, service, "resume"), about) : govuk::link(t("Suspend"), place(page, service, "suspend"), about));
  }
  links.push_back(govuk::link(t("Correct"), place(page, service, "correct"), about));
  return html::join(links, element("br", {}, Html{}));
}

Html table_of(const ServicesPage& page, const std::vector<const Service*>& services, const Lists& lists, const Html& caption) {
  std::vector<govuk::Row> rows;
  for (const Service* service : services) {
    Html what = listed(lists.component.label(service->service_component));
    what += element("br", {}, Html{}) + element("span", {{"class", "govuk-hint"}}, listed(lists.type.label(service->service_type)));
    const auto hours = weekly_hours(*service);
    Html stands = page.died_on && !service->end_on ? t("To end: the person has died").str() : t(state_words(state_of(*service, page.today))).str();
    if (service->end_on && !service->outcome.empty()) stands += element("br", {}, Html{}) + Html{listed(lists.outcome.label(service->outcome))};
    rows.push_back({what, service->provider, days(*service), hours ? units_words(*hours) : "", cost_words(*service), stands, actions(page, *service, lists)});
  }
  const std::vector<std::string> names{t("Support"), t("Who gives it"), t("When"), t("Hours a week"), t("Cost a week"), t("Where it stands"), t("What you can do")};
  return govuk::table({.caption = caption, .head = {names.begin(), names.end()}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
}

std::string totals_words(const Totals& totals) {
  if (totals.services == 0) return t("No support is given now.");
  std::string words = tn("{0} service is given now.", "{0} services are given now.", totals.services);
  if (totals.hours > 0) words += " " + t("{0} hours a week.", units_words(totals.hours));
  if (totals.pence > 0) words += " " + t("{0} a week.", money_words(Money{totals.pence}));
  if (totals.without_cost > 0) words += " " + tn("The cost a week of {0} of them is not known.", "The costs a week of {0} of them are not known.", totals.without_cost);
  return words;
}

}  // namespace

std::string support_href(std::string_view person_reference) { return "/people/" + std::string{person_reference} + "/support"; }

std::string service_words(const Service& service, const Lists& lists) {
  return t("{0}, from {1}", listed(lists.component.label(service.service_component)), long_date(service.start_on));
}

Html write_services(const ServicesPage& page, const Lists& lists) {
  std::vector<const Service*> now, before;
  for (const auto& service : page.services) (state_of(service, page.today) == State::ended ? before : now).push_back(&service);
  const bool to_end = page.died_on && std::ranges::any_of(now, [](const Service* service) { return !service->end_on; });
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Support")) + paragraph(page.died_on ? t("The person died on {0}. Nothing is given or paid for after that day.", long_date(*page.died_on)) : totals_words(totals_on(page.services, page.today)));
  if (to_end) out += govuk::inset_text({.content = Html{t("Tell whoever gave this support, and end it with the last day on which it was given.")}});
  if (page.may_arrange && !page.died_on) out += govuk::button({.text = t("Start a service"), .href = support_href(page.person_reference) + "/new"});
  if (page.may_bring) out += paragraph(govuk::link(t("Bring to the peer challenge forum"), "/people/" + page.person_reference + "/peer-forum"));
  if (!now.empty()) out += table_of(page, now, lists, t("Support now and to come"));
  if (!before.empty()) out += table_of(page, before, lists, t("Support before"));
  return out;
}

Html write_summary(const std::vector<Service>& services, std::string_view person_reference, Date today) {
  return paragraph(totals_words(totals_on(services, today))) + paragraph(govuk::link(t("Support now and before"), support_href(person_reference)));
}

std::string reason_field(std::string_view hold_key) {
  std::string field = "hold_" + std::string{hold_key};
  for (char& c : field)
    if (c == '.') c = '_';
  return field;
}

Message step_title(StepForm::Step step) {
  switch (step) {
    case StepForm::Step::end: return noted("End a service");
    case StepForm::Step::suspend: return noted("Suspend a service");
    case StepForm::Step::resume: return noted("Give a service again");
    case StepForm::Step::cancel: return noted("A service that never happened");
  }
  return noted("End a service");
}

Html write_step_form(const govuk::Frame& frame, const StepForm& form, const Lists& lists) {
  using Step = StepForm::Step;
  std::vector<Html> fields{govuk::hidden_field("version", std::to_string(form.service.version))};
  const auto day = [&](std::string_view name, const Html& legend) {
    fields.push_back(govuk::date_field({.name = std::string{name}, .legend = govuk::sized_legend(legend, "s"), .day = std::string{form.typed.get(std::string{name} + "_day")},
                                        .month = std::string{form.typed.get(std::string{name} + "_month")}, .year = std::string{form.typed.get(std::string{name} + "_year")},
                                        .problems = form.problems}));
  };
  if (form.step == Step::end) {
    day("end", t("Last day"));
    fields.push_back(govuk::select({.name = "outcome", .label = govuk::sized_label(field_label("outcome"), "s"), .items = govuk::select_items(lists.outcome), .value = form.typed.get("outcome"),
                                    .problems = form.problems}));
  }
  if (form.step == Step::suspend) day("suspended", t("Not given since"));
  if (form.step != Step::resume)
    fields.push_back(govuk::textarea({.name = "reason", .label = govuk::sized_label(t("Why"), "s"), .hint = form.step == Step::cancel ? t("Kept with the record") : t("If it helps whoever reads this later"),
                                      .value = form.typed.get("reason"), .problems = form.problems, .rows = 2, .spellcheck = true}));
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t(step_title(form.step))) + paragraph(service_words(form.service, lists));
  if (form.step == Step::suspend) out += paragraph(t("A suspended service is still the person’s. If it does not start again, it counts as ended on the day it was suspended."));
  if (form.step == Step::cancel) out += paragraph(t("It stays on record as a mistake that was put right, and is counted nowhere. A service that was given and stopped is ended instead."));
  return out + govuk::question_form(frame, form.action, fields,
                                    govuk::button_group({govuk::button({.text = t(step_title(form.step)), .prevent_double_click = true}), govuk::link(t("Cancel"), form.back)}));
}

}  // namespace stepwise::support
