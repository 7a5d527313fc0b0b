// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/carer/room.hpp"

namespace stepwise::carer {
namespace {

using sheet::Field;
using FieldKind = Field::Kind;

constexpr int months_until_look = 12;

std::vector<sheet::Choice> answers() {
  auto out = choices_of(answer_items());
  out.push_back({"waiting", t("They have not answered yet")});
  return out;
}

/// The thing of the address, or a new one when the address names none.
template <class Thing>
Result<Thing> thing_of(access::Visit& visit, const std::vector<Thing>& all) {
  const auto reference = visit.request.part("thing");
  if (reference.empty()) return Thing{};
  const auto at = std::ranges::find(all, reference, &Thing::reference);
  if (at == all.end()) return tl::unexpected{sheet::not_there()};
  return *at;
}

Invitation invitation_from(Invitation invitation, const http::Fields& typed, const std::vector<Somebody>& people, Date today) {
  invitation.offered_on = sheet::day_of(typed, "offered_on").value_or(today);
  invitation.how = typed.get("how");
  if (invitation.reference.empty()) invitation.about = chosen(people, typed.get("about"));
  const std::string answer{typed.get("answer")};
  if (answer == "waiting") invitation.answered_on.reset();
  else if (answer != invitation.answer) invitation.answered_on = today;
  invitation.answer = answer == "waiting" ? "" : answer;
  invitation.answer_words = sheet::text_of(typed, "answer_words");
  invitation.ask_again_on = invitation.answer == "taken_up" ? std::nullopt : sheet::day_of(typed, "ask_again_on");
  return invitation;
}

std::vector<Field> invitation_questions(const std::vector<Somebody>& people, bool adding, Date today) {
  std::vector<Field> fields{day_field("offered_on", t("When was it offered?"), t("Enter the day it was offered"), today)};
  if (adding && !people.empty()) fields.push_back({.kind = FieldKind::pick, .name = "about", .label = t("Which caring is it about?"), .choices = choices_of(people)});
  fields.push_back({.kind = FieldKind::one, .name = "how", .label = t("How would it be held?"), .hint = t("Offer it apart. Together only when both want that."), .needed = t("Choose how it would be held"), .choices = choices_of(how_items())});
  fields.push_back({.kind = FieldKind::one, .name = "answer", .label = t("What do they say?"), .needed = t("Choose what they say"), .choices = answers()});
  fields.push_back({.name = "answer_words", .label = t("In their own words")});
  fields.push_back({.kind = FieldKind::day, .name = "ask_again_on", .label = t("When shall we ask again?"), .hint = t("When it is not now, or no. Without a day: after three months, or after a year."), .earliest = today, .out_of_range = t("The day must be today or later")});
  return fields;
}

HandOff hand_off_from(HandOff hand_off, const http::Fields& typed) {
  hand_off.kind = typed.get("kind");
  hand_off.passed_to = sheet::text_of(typed, "passed_to");
  hand_off.passed_on = sheet::day_of(typed, "passed_on").value_or(hand_off.passed_on);
  hand_off.words = sheet::text_of(typed, "words");
  hand_off.acknowledged_on = sheet::day_of(typed, "acknowledged_on");
  hand_off.acknowledged_by = sheet::text_of(typed, "acknowledged_by");
  return hand_off;
}

Emergency emergency_from(Emergency emergency, const http::Fields& typed, Date today) {
  emergency.who_steps_in = sheet::text_of(typed, "who_steps_in");
  emergency.tell_first = sheet::text_of(typed, "tell_first");
  emergency.house_keys = sheet::text_of(typed, "house_keys");
  emergency.medicines = sheet::text_of(typed, "medicines");
  emergency.what_matters = sheet::text_of(typed, "what_matters");
  emergency.made_on = today;
  emergency.look_again_on = sheet::day_of(typed, "look_again_on").value_or(today.add_months(months_until_look));
  return emergency;
}

http::Fields typed_of(const Invitation& invitation, Date today) {
  http::Fields typed;
  sheet::put_day(typed, "offered_on", invitation.reference.empty() ? today : invitation.offered_on);
  typed.add("how", invitation.how);
  if (!invitation.reference.empty()) typed.add("answer", invitation.answer.empty() ? "waiting" : invitation.answer);
  typed.add("answer_words", invitation.answer_words);
  if (invitation.ask_again_on && *invitation.ask_again_on >= today) sheet::put_day(typed, "ask_again_on", invitation.ask_again_on);
  return typed;
}

}  // namespace

Result<sheet::Form> invitation_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto caring = read_caring(tx, opened.who.readable());
  const auto invitation = thing_of(visit, caring.invitations);
  if (!invitation) return tl::unexpected{invitation.error()};
  const bool adding = invitation->reference.empty();
  const auto people = cared_for_by(tx, caring);
  auto form = form_at(opened, adding ? t("Offer [[a conversation]] of their own") : t("What the [[carer]] says to [[a conversation]] of their own"), adding ? "add/invitation" : "invitation/" + invitation->reference, t("Save"));
  form.before = sheet::paragraph(t("Everybody who seems to need support as [[a carer]] has this right, however much they do, and whether or not the person they care for wants anything."));
  form.fields = invitation_questions(people, adding, visit.today);
  form.typed = typed_of(*invitation, visit.today);
  form.version = adding ? 0 : invitation->version;
  form.save = [&room, &visit, opened, people, invitation = *invitation, adding](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Invitation changed = invitation_from(invitation, typed, people, visit.today);
    const std::string next = caring_href(opened.banner.reference) + "?done=invitation";
    if (!adding) return save_invitation(write, opened.who, changed, visit.line("", std::nullopt, ""), "carer.answered").map([&] { return next; });
    changed.offered_by = visit.staff.name;
    changed.owner = sheet::owner_of(visit.staff);
    return add_invitation(write, room.desk.random, opened.who, changed, visit.line("", std::nullopt, "")).map([&](const std::string&) { return next; });
  };
  return form;
}

Result<sheet::Form> hand_off_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto hand_off = thing_of(visit, read_caring(tx, opened.who.readable()).hand_offs);
  if (!hand_off) return tl::unexpected{hand_off.error()};
  const bool adding = hand_off->reference.empty();
  auto form = form_at(opened, adding ? t("Pass on a young [[carer]], or the parent of a child") : t("Has it arrived?"), adding ? "add/hand-off" : "hand-off/" + hand_off->reference, t("Save"));
  form.before = sheet::paragraph(t("[[Carers]] under 18, and parents who care for a child under 18, go by other routes. Nobody is sent away: pass them on, and make sure they arrive."));
  form.fields = {{.kind = FieldKind::one, .name = "kind", .label = t("Who is it about?"), .needed = t("Choose who it is about"), .choices = choices_of(hand_off_items())},
                 {.kind = FieldKind::line, .name = "passed_to", .label = t("Passed on to"), .hint = t("The team or person, and how to reach them."), .needed = t("Enter to whom it was passed on")},
                 day_field("passed_on", t("When?"), t("Enter the day it was passed on"), visit.today),
                 {.name = "words", .label = t("What they know, and what they agreed to")},
                 day_field("acknowledged_on", t("When did they say that it arrived?"), "", visit.today),
                 {.kind = FieldKind::line, .name = "acknowledged_by", .label = t("Who said so?")}};
  sheet::put_day(form.typed, "passed_on", adding ? visit.today : hand_off->passed_on);
  form.typed.add("kind", hand_off->kind);
  form.typed.add("passed_to", hand_off->passed_to);
  form.typed.add("words", hand_off->words);
  sheet::put_day(form.typed, "acknowledged_on", hand_off->acknowledged_on);
  form.typed.add("acknowledged_by", hand_off->acknowledged_by);
  form.version = adding ? 0 : hand_off->version;
  form.save = [&room, &visit, opened, hand_off = *hand_off, adding](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    HandOff changed = hand_off_from(hand_off, typed);
    const std::string next = caring_href(opened.banner.reference) + "?done=passed";
    if (!adding) return save_hand_off(write, opened.who, changed, visit.line("", std::nullopt, ""), "carer.passed_on_changed").map([&] { return next; });
    changed.owner = sheet::owner_of(visit.staff);
    return add_hand_off(write, room.desk.random, opened.who, changed, visit.line("", std::nullopt, "")).map([&](const std::string&) { return next; });
  };
  return form;
}

Result<sheet::Form> emergency_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto caring = read_caring(tx, opened.who.readable());
  const auto found = thing_of(visit, caring.emergencies);
  if (!found) return tl::unexpected{found.error()};
  const bool adding = found->reference.empty();
  const auto people = cared_for_by(tx, caring);
  auto form = form_at(opened, t("If I cannot care tomorrow"), adding ? "add/emergency" : "emergency/" + found->reference, t("Save"));
  form.before = sheet::paragraph(t("For the day when the [[carer]] is ill or away. Whoever answers a crisis sees it only when the [[carer]] agrees to share it."));
  if (adding) form.fields.push_back({.kind = FieldKind::pick, .name = "helps", .label = t("Who will need somebody else?"), .needed = t("Choose who will need somebody else"), .choices = choices_of(people)});
  const std::vector<Field> more{{.name = "who_steps_in", .label = t("Who steps in, and how do we reach them?"), .needed = t("Write who steps in, or that nobody is found yet")},
                                {.name = "tell_first", .label = t("Who should be told first?")},
                                {.name = "house_keys", .label = t("Who has keys, and how does somebody get in?"), .hint = t("Never write the number of a key safe here.")},
                                {.name = "medicines", .label = t("Medicines: what, when, where they are")},
                                {.name = "what_matters", .label = t("What matters to the person, and what upsets them")},
                                {.kind = FieldKind::day, .name = "look_again_on", .label = t("When shall we look at it again?"), .needed = t("Enter the day to look at it again"), .earliest = visit.today, .out_of_range = t("The day must be today or later")}};
  form.fields.insert(form.fields.end(), more.begin(), more.end());
  for (const auto& [name, value] : {std::pair{"who_steps_in", &found->who_steps_in}, {"tell_first", &found->tell_first}, {"house_keys", &found->house_keys}, {"medicines", &found->medicines}, {"what_matters", &found->what_matters}}) form.typed.add(name, *value);
  sheet::put_day(form.typed, "look_again_on", visit.today.add_months(months_until_look));
  form.version = adding ? 0 : found->version;
  form.draft_kind = std::string{draft_kind} + ":" + (adding ? "add/emergency" : "emergency/" + found->reference);
  form.save = [&room, &visit, opened, people, emergency = *found, adding](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Emergency changed = emergency_from(emergency, typed, visit.today);
    const std::string next = caring_href(opened.banner.reference) + "?done=emergency";
    if (!adding) return save_emergency(write, opened.who, changed, visit.line("", std::nullopt, ""), "carer.emergency_changed").map([&] { return next; });
    changed.helps = chosen(people, typed.get("helps")).value_or(PersonId{0});
    changed.owner = sheet::owner_of(visit.staff);
    return add_emergency(write, room.desk.random, opened.who, changed, visit.line("", std::nullopt, "")).map([&](const std::string&) { return next; });
  };
  return form;
}

}  // namespace stepwise::carer
