// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/carer/room.hpp"
#include "practice/person/person_pages.hpp"

namespace stepwise::carer {
namespace {

using sheet::Field;
using FieldKind = Field::Kind;

/// People of this carer's record, whom they may care for.
std::vector<Somebody> related(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Somebody> out;
  for (const auto& relationship : person::read_relationships(tx, who))
    if (relationship.other && !relationship.other_restricted) out.push_back({*relationship.other, relationship.other_reference, relationship.name});
  return out;
}

std::vector<Field> questions(const Room& room, const std::vector<Somebody>& people, bool adding) {
  std::vector<Field> fields;
  if (adding) fields.push_back({.kind = FieldKind::pick, .name = "cared_for", .label = t("Whom do they care for?"), .needed = t("Choose whom they care for"), .choices = choices_of(people)});
  const std::vector<Field> more{
      {.kind = FieldKind::pick, .name = "kind", .label = t("What is that person to them?"), .needed = t("Choose what that person is to them"), .choices = sheet::choices_of(room.desk.people.relationship)},
      {.kind = FieldKind::day, .name = "since_on", .label = t("Since when?"), .hint = t("The first day of the year or month will do. Leave empty when it is not known.")},
      {.kind = FieldKind::one, .name = "lives_with", .label = t("Do they live together?"), .needed = t("Choose whether they live together"), .choices = choices_of(yes_no_items())},
      {.kind = FieldKind::one, .name = "necessary", .label = t("Is it necessary care: could the adult not do it themselves?"), .hint = t("The adult need not be eligible for anything."), .needed = t("Choose whether it is necessary care"), .choices = choices_of(yes_no_items())},
      {.kind = FieldKind::one, .name = "paid", .label = t("Are they paid for it?"), .hint = t("Who is paid, or cares as a volunteer of an organisation, does not usually count as [[a carer]] in law."), .needed = t("Choose whether they are paid for it"), .choices = choices_of(paid_items())},
      {.kind = FieldKind::pick, .name = "hours", .label = t("How many hours a week?"), .choices = sheet::choices_of(room.desk.people.hours_caring)},
      {.name = "what_i_do", .label = t("What I do, in the [[carer]]’s own words"), .hint = t("It stays on this record. The person they care for does not see it unless the [[carer]] agrees."), .needed = t("Write what they do, in their own words"), .rows = 5},
      {.name = "what_it_costs_me", .label = t("What caring does to my own life"), .hint = t("Strain, sleep, work, friends, what it gives them. Nobody else sees it unless they agree."), .rows = 5},
      {.name = "replacement", .label = t("What would have to be done in my place, so that I can have a break?"), .hint = t("Such care is given to the adult. It belongs in the adult’s plan, with their agreement.")},
      {.kind = FieldKind::one, .name = "replacement_agreed", .label = t("Has the adult agreed to that?"), .needed = t("Choose whether the adult has agreed"), .choices = choices_of(yes_no_items())}};
  fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

http::Fields typed_of(const Tie& tie) {
  http::Fields typed;
  typed.add("kind", tie.kind);
  sheet::put_day(typed, "since_on", tie.since_on);
  for (const auto& [name, value] : {std::pair{"lives_with", &tie.lives_with}, {"necessary", &tie.necessary}, {"paid", &tie.paid}, {"hours", &tie.hours}, {"what_i_do", &tie.what_i_do}, {"what_it_costs_me", &tie.what_it_costs_me}, {"replacement", &tie.replacement}, {"replacement_agreed", &tie.replacement_agreed}})
    typed.add(name, *value);
  return typed;
}

Tie tie_from(Tie tie, const http::Fields& typed, Date today) {
  tie.kind = typed.get("kind");
  tie.since_on = sheet::day_of(typed, "since_on");
  tie.lives_with = typed.get("lives_with");
  tie.necessary = typed.get("necessary");
  tie.paid = typed.get("paid");
  tie.hours = typed.get("hours").empty() ? "not_asked" : std::string{typed.get("hours")};
  tie.what_i_do = sheet::text_of(typed, "what_i_do");
  tie.what_it_costs_me = sheet::text_of(typed, "what_it_costs_me");
  tie.replacement = sheet::text_of(typed, "replacement");
  const std::string agreed{typed.get("replacement_agreed")};
  if (agreed != tie.replacement_agreed || !tie.replacement_agreed_on) tie.replacement_agreed_on = agreed == "yes" || agreed == "no" ? std::optional{today} : std::nullopt;
  tie.replacement_agreed = agreed;
  return tie;
}

Result<Tie> tie_of_address(access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto caring = read_caring(tx, opened.who.readable());
  const auto at = std::ranges::find(caring.ties, visit.request.part("thing"), &Tie::reference);
  if (at == caring.ties.end()) return tl::unexpected{sheet::not_there()};
  return *at;
}

}  // namespace

Result<sheet::Form> tie_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const bool adding = visit.request.part("thing").empty();
  const std::string home = caring_href(opened.banner.reference);
  const auto people = adding ? related(tx, opened.who.readable()) : std::vector<Somebody>{};
  Tie tie;
  if (!adding) {
    auto found = tie_of_address(visit, tx, opened);
    if (!found) return tl::unexpected{found.error()};
    tie = std::move(*found);
  }
  auto form = form_at(opened, adding ? t("Whom they care for, and how") : t("Change what they said about caring"), adding ? "add/tie" : "tie/" + tie.reference, t("Save"));
  if (adding) form.before = sheet::paragraph(govuk::link(t("Is the person not in the list? Add them first, under people of this record"), person::record_href(opened.banner.reference) + "/people"));
  form.fields = questions(room, people, adding);
  form.draft_kind = std::string{draft_kind} + ":" + (adding ? "add/tie" : "tie/" + tie.reference);
  if (!adding) form.typed = typed_of(tie), form.version = tie.version;
  form.save = [&room, &visit, opened, tie, people, adding, home](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Tie changed = tie_from(tie, typed, visit.today);
    if (!adding) return save_tie(write, opened.who, changed, visit.line("", std::nullopt, ""), "carer.tie_changed").map([&] { return home + "?done=tie"; });
    changed.cared_for = chosen(people, typed.get("cared_for")).value_or(PersonId{0});
    changed.owner = sheet::owner_of(visit.staff);
    return add_tie(write, room.desk.random, opened.who, changed, visit.line("", std::nullopt, "")).map([&](const std::string&) { return home + "?done=tie"; });
  };
  return form;
}

Result<sheet::Form> end_form(const Room&, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  auto tie = tie_of_address(visit, tx, opened);
  if (!tie) return tl::unexpected{tie.error()};
  auto form = form_at(opened, t("Caring has come to an end"), "end/" + tie->reference, t("Save"));
  form.before = sheet::paragraph(t("After somebody stops caring, or the person dies, they may need people round them. Ask how they are."));
  form.fields = {day_field("ended_on", t("Since when?"), t("Enter the day on which caring ended"), visit.today), {.name = "ended_words", .label = t("What they would like to say about it"), .hint = t("No reason is needed.")}};
  form.version = tie->version;
  form.save = [&visit, opened, tie = *tie](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Tie ended = tie;
    ended.ended_on = sheet::day_of(typed, "ended_on");
    ended.ended_words = sheet::text_of(typed, "ended_words");
    return save_tie(write, opened.who, ended, visit.line("", std::nullopt, ""), "carer.tie_ended").map([&] { return caring_href(opened.banner.reference) + "?done=ended"; });
  };
  return form;
}

}  // namespace stepwise::carer
