// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/room.hpp"

#include <algorithm>

#include "access/staff_store.hpp"

namespace stepwise::short_term {
namespace {

using html::element;

constexpr std::size_t longest_token = 64;

constexpr std::pair<std::string_view, Message> done_words[] = {{"begun", noted("Short-term help begun")},
                                                               {"seen", noted("First visit saved")},
                                                               {"agreed", noted("Goals agreed")},
                                                               {"goal", noted("Goal saved")},
                                                               {"set-aside", noted("Goal set aside")},
                                                               {"asked", noted("Saved. Write down their first visit when it has been")},
                                                               {"visited", noted("First visit saved. Weekly meetings begin")},
                                                               {"handed-back", noted("Saved. Somebody else is needed now")},
                                                               {"met", noted("Weekly meeting saved")},
                                                               {"corrected", noted("Corrected. What it said before is kept")},
                                                               {"hours", noted("Hours saved")},
                                                               {"equipment", noted("Equipment saved")},
                                                               {"checked", noted("Saved")},
                                                               {"lead", noted("Saved: it has a new lead")},
                                                               {"cancelled", noted("Saved: it did not begin")},
                                                               {"ended", noted("Short-term help ended. Follow-ups are planned")},
                                                               {"after-death", noted("Closed. Nobody will be asked to follow up")},
                                                               {"followed-up", noted("Follow-up saved")},
                                                               {"looked", noted("Saved: what the occupational therapist saw")}};

std::vector<Html> carried(const Shown& shown) {
  std::vector<Html> fields{govuk::hidden_field("form_token", shown.token)};
  if (!shown.draft.empty()) fields.push_back(govuk::hidden_field("version", std::to_string(shown.draft_version)));
  if (shown.version > 0) fields.push_back(govuk::hidden_field("episode_version", std::to_string(shown.version)));
  return fields;
}

Html buttons(const Shown& shown) {
  std::vector<Html> all{govuk::button({.text = shown.button, .name = "next", .value = "save", .prevent_double_click = true})};
  if (!shown.draft.empty()) all.push_back(govuk::secondary_button(t("Save and come back later"), "", "next", "later"));
  all.push_back(govuk::link(t("Cancel"), shown.back));
  return govuk::button_group(all);
}

}  // namespace

std::string episode_href(std::string_view reference) { return "/short-term/" + std::string{reference}; }

std::string begin_href(std::string_view person_reference, std::string_view contact_reference) {
  std::string href = "/people/" + std::string{person_reference} + "/short-term/new";
  return contact_reference.empty() ? href : href + "?contact=" + std::string{contact_reference};
}

std::string begin_after_hospital_href(std::string_view person_reference, std::string_view discharge_reference) {
  return begin_href(person_reference) + "?discharge=" + std::string{discharge_reference};
}

std::string success_words(std::string_view done) {
  for (const auto& [key, words] : done_words)
    if (key == done) return t(words);
  return "";
}

Result<Opened> open_case(access::Visit& visit, store::ReadTx& tx, std::string_view purpose) {
  const auto reference = visit.request.part("episode");
  const auto person = person_of_episode(tx, reference);
  if (!person) return fail(FaultKind::not_found, t("There is no such short-term help"));
  auto who = visit.gate.changeable(tx, *person, purpose);
  if (!who) return tl::unexpected{who.error()};
  auto whole = read_case(tx, who->readable(), reference);
  if (!whole) return fail(FaultKind::not_found, t("There is no such short-term help"));
  return Opened{*who, person::banner(tx, who->readable()), std::move(*whole)};
}

govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question) {
  govuk::Page page;
  page.title = t("{0}, {1}", title, banner.initials);
  page.back = person::record_href(banner.reference);
  page.before_main = question ? person::identity_bar(banner, room.people, today) : person::person_header(banner, room.people, person::Tab::none, today);
  return page;
}

http::Response show_form(const Room& room, access::Visit& visit, const person::Banner& banner, const Shown& shown, const std::vector<Html>& fields, int status) {
  html::Attributes attributes;
  if (!shown.draft.empty())
    attributes = {{"data-autosave", "/drafts/" + shown.token + "?kind=" + http::encode_component(shown.draft) + "&person=" + shown.person_reference},
                  {"data-draft-page", "/drafts/" + shown.token}};
  govuk::Page page = page_about(room, banner, shown.title, visit.today, true);
  page.back = shown.back;
  page.problems = shown.problems;
  if (!shown.caption.empty()) page.main = element("span", {{"class", "govuk-caption-l"}}, shown.caption);
  page.main += element("h1", {{"class", "govuk-heading-l"}}, shown.title);
  if (!shown.notice.empty()) page.main += govuk::warning_text({.text = shown.notice});
  std::vector<Html> all = carried(shown);
  add(all, fields);
  page.main += govuk::question_form(visit.frame, shown.action, all, buttons(shown), attributes);
  return visit.page(page, status);
}

std::string token_of(const Room& room, const http::Fields& typed) {
  std::string token{typed.get("form_token")};
  return token.empty() || token.size() > longest_token ? new_reference(room.random) : token;
}

std::optional<store::Draft> draft_of(access::Visit& visit, store::ReadTx& tx, PersonId person, std::string_view kind) {
  const auto reference = visit.request.query.get("draft");
  if (reference.empty() || kind.empty()) return std::nullopt;
  auto draft = store::load_draft(tx, visit.staff.id, reference);
  if (!draft || draft->kind != kind || draft->person != person) return std::nullopt;
  return draft;
}

std::vector<govuk::SelectItem> staff_items(store::ReadTx& tx, TeamId team, const access::Staff& asker) {
  std::vector<govuk::SelectItem> items{{.value = asker.reference, .text = t("{0} (you)", asker.name)}, {.value = "team", .text = t("Nobody yet: the team’s")}};
  for (const auto& one : access::list_staff(tx))
    if (one.active && one.team == team && one.id != asker.id) items.push_back({.value = one.reference, .text = one.name});
  return items;
}

bool read_lead(store::ReadTx& tx, Reader& read, const Lists& lists, const access::Staff& asker, Owner& owner) {
  const auto chosen = read.raw("lead");
  if (chosen == "team") {
    owner.lead.reset();
    owner.lead_name = owner.lead_role = "";
    return true;
  }
  owner.lead_role = read.choice("lead_role", lists.lead, t("Choose what whoever leads it is"));
  if (chosen == asker.reference) {
    owner.lead = asker.id;
    owner.lead_name = asker.name;
    return true;
  }
  const auto staff = chosen.empty() ? std::nullopt : access::staff_by_reference(tx, chosen);
  if (!staff || !staff->active) {
    read.wrong("lead", "lead_missing", t("Choose who leads it, or that it is the team’s"));
    return false;
  }
  owner.lead = staff->id;
  owner.lead_name = staff->name;
  return true;
}

std::vector<govuk::SelectItem> team_items(store::ReadTx& tx) {
  std::vector<govuk::SelectItem> items;
  for (const auto& team : access::list_teams(tx)) items.push_back({.value = team.reference, .text = team.name});
  return items;
}

}  // namespace stepwise::short_term
