// SPDX-License-Identifier: Apache-2.0
#include "practice/parts/sheet.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "govuk/govuk.hpp"
#include "practice/person/person_pages.hpp"

namespace stepwise::sheet {
namespace {

using access::Visit;
using html::element;
using html::Html;
using http::Response;

constexpr std::size_t longest_token = 64;

/// What of a form belongs to the one who fills it in.
struct Sent {
  http::Fields typed;
  std::string token;
  std::int64_t draft_version = 0;
  std::vector<Problem> problems = {};
  Html above = {};
};

Result<Opened> open_person(Visit& visit, store::ReadTx& tx, const Desk& desk) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), desk.purpose);
  if (!who) return tl::unexpected{who.error()};
  return Opened{*who, person::banner(tx, who->readable())};
}

Html buttons(const Form& form) {
  std::vector<Html> all{govuk::button({.text = form.button, .name = "next", .value = "save", .prevent_double_click = true})};
  if (!form.grow.empty()) all.push_back(govuk::secondary_button(form.grow, "", "next", "more"));
  if (!form.draft_kind.empty()) all.push_back(govuk::secondary_button(t("Save and come back later"), "", "next", "later"));
  all.push_back(govuk::link(t("Cancel"), form.back));
  return govuk::button_group(all);
}

Response show(const Desk& desk, Visit& visit, const Opened& opened, const Form& form, Sent sent, int status) {
  govuk::Page page = page_about(desk.people, opened.banner, form.title, form.back, visit.today, true);
  std::vector<Html> fields{govuk::hidden_field("form_token", sent.token), govuk::hidden_field("version", std::to_string(sent.draft_version)),
                           govuk::hidden_field("of_version", std::to_string(form.version))};
  std::ranges::move(progression::write_fields(form.fields, sent.typed, sent.problems), std::back_inserter(fields));
  if (form.write) std::ranges::move(form.write(sent.typed, sent.problems), std::back_inserter(fields));
  html::Attributes attributes;
  if (!form.draft_kind.empty())
    attributes = {{"data-autosave", "/drafts/" + sent.token + "?kind=" + form.draft_kind + "&person=" + opened.banner.reference}, {"data-draft-page", "/drafts/" + sent.token}};
  page.main = heading(form.title, 1) + sent.above + form.before + govuk::question_form(visit.frame, form.action, fields, buttons(form), attributes);
  page.problems = std::move(sent.problems);
  return visit.page(page, status);
}

Sent sent_of(const Desk& desk, const http::Fields& typed) {
  Sent sent{typed, std::string{typed.get("form_token")}, parse_number(typed.get("version")).value_or(0)};
  if (sent.token.empty() || sent.token.size() > longest_token) sent.token = new_reference(desk.random);
  return sent;
}

Html both_texts(const Form& now, const http::Fields& typed) {
  return govuk::warning_text({.text = t("Someone saved this while you were typing. Nothing of yours is lost.")}) +
         paragraph(t("Both versions are below. The form holds yours: change it as you need, then save again.")) +
         drafts::write_two_texts(now.compare ? now.compare(now.typed, typed) : progression::compare(now.fields, now.typed, typed), t("Saved by someone else"), t("Yours"));
}

Response show_stale(const Desk& desk, Visit& visit, const Make& make) {
  const auto tx = visit.store.read();
  const auto opened = open_person(visit, *tx, desk);
  if (!opened) return visit.fault(opened.error());
  const auto form = make(visit, *tx, *opened);
  if (!form) return visit.fault(form.error());
  Sent sent = sent_of(desk, visit.request.form.fields);
  sent.above = both_texts(*form, sent.typed);
  return show(desk, visit, *opened, *form, std::move(sent), 409);
}

/// One of a field: what it says by itself comes before what it says beside others.
std::vector<Problem> all_problems(const Form& form, const http::Fields& typed) {
  auto problems = progression::problems_of(form.fields, typed);
  if (!form.more || (!problems.empty() && !form.all_at_once)) return problems;
  const std::vector<Problem> alone = problems;
  for (auto& problem : form.more(typed))
    if (std::ranges::find(alone, problem.field, &Problem::field) == alone.end()) problems.push_back(std::move(problem));
  return problems;
}

Result<std::string> keep(const Desk& desk, Visit& visit, const Opened& opened, const Form& form, const Sent& sent) {
  const auto write = [&] {
    return desk.store.write([&](store::WriteTx& tx) {
      auto leads_to = once(tx, opened.who.id(), sent.token, [&] { return form.save(tx, sent.typed); });
      if (leads_to && !form.draft_kind.empty()) store::delete_draft(tx, visit.staff.id, sent.token);
      return leads_to;
    });
  };
  try {
    return write();
  } catch (const store::Conflict&) {
    return write();
  }
}

}  // namespace

Response ask(const Desk& desk, Visit& visit, const Make& make) {
  const auto tx = visit.store.read();
  const auto opened = open_person(visit, *tx, desk);
  if (!opened) return visit.fault(opened.error());
  const auto form = make(visit, *tx, *opened);
  if (!form) return visit.fault(form.error());
  const auto reference = visit.request.query.get("draft");
  if (reference.empty() || form->draft_kind.empty()) return show(desk, visit, *opened, *form, {form->typed, new_reference(desk.random)}, 200);
  const auto draft = store::load_draft(*tx, visit.staff.id, reference);
  if (!draft || draft->kind != form->draft_kind || draft->person != opened->who.id()) return visit.not_found();
  return show(desk, visit, *opened, *form, {drafts::merged(form->typed, drafts::fields_from_json(draft->fields)), draft->reference, draft->version}, 200);
}

Response take(const Desk& desk, Visit& visit, const Make& make) {
  Sent sent = sent_of(desk, visit.request.form.fields);
  auto tx = visit.store.read();
  const auto opened = open_person(visit, *tx, desk);
  if (!opened) return visit.fault(opened.error());
  if (const auto leads_to = led_to(*tx, opened->who.id(), sent.token)) return visit.redirect(*leads_to);
  const auto form = make(visit, *tx, *opened);
  if (!form) return visit.fault(form.error());
  tx.reset();
  if (!form->draft_kind.empty() && sent.typed.get("next") == "later") return desk.drafts->save_and_come_back(visit, form->draft_kind, opened->banner.reference);
  if (!form->grow.empty() && sent.typed.get("next") == "more") return show(desk, visit, *opened, *form, std::move(sent), 200);
  sent.typed = progression::with_named_staff(form->fields, sent.typed);
  sent.problems = all_problems(*form, sent.typed);
  if (!sent.problems.empty()) return show(desk, visit, *opened, *form, std::move(sent), 422);
  if (form->version > 0 && parse_number(sent.typed.get("of_version")) != form->version) return show_stale(desk, visit, make);
  const auto leads_to = keep(desk, visit, *opened, *form, sent);
  if (leads_to) return visit.redirect(*leads_to);
  if (leads_to.error().kind == FaultKind::stale) return show_stale(desk, visit, make);
  sent.above = govuk::warning_text({.text = leads_to.error().sentence});
  return show(desk, visit, *opened, *form, std::move(sent), http_status(leads_to.error().kind));
}

govuk::Page page_about(const person::Lists& people, const person::Banner& banner, std::string_view title, std::string back, Date today, bool question) {
  govuk::Page page;
  page.title = t("{0}, {1}", title, banner.initials);
  page.back = std::move(back);
  page.before_main = question ? person::identity_bar(banner, people, today) : person::person_header(banner, people, person::Tab::none, today);
  return page;
}

Html heading(std::string_view words, int level) {
  static constexpr std::string_view classes[]{"govuk-heading-l", "govuk-heading-m", "govuk-heading-s"};
  return element("h" + std::to_string(level), {{"class", std::string{classes[level - 1]}}}, words);
}
Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

Html easy_line(const Html& words) { return element("p", {{"class", "govuk-body-l"}}, words); }
Html easy_heading(std::string_view words) { return element("h3", {{"class", "govuk-heading-m"}}, words); }
Html easy_list(const std::vector<std::string>& items) {
  std::vector<Html> all;
  for (const auto& item : items) all.push_back(element("li", {}, element("span", {{"class", "govuk-body-l"}}, item)));
  return element("ul", {{"class", "govuk-list govuk-list--bullet govuk-list--spaced"}}, html::join(all));
}

}  // namespace stepwise::sheet
