// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/capacity/room.hpp"

namespace stepwise::capacity {
namespace {

using access::Visit;
using sheet::Field;
using sheet::Form;
using sheet::Opened;
using sheet::text_of;
using Kind = Field::Kind;

bool ticked(const http::Fields& typed, std::string_view name, std::string_view code) { return std::ranges::count(typed.all(name), code) > 0; }

std::vector<sheet::Choice> difficulty_choices() {
  std::vector<sheet::Choice> all;
  for (const Ability ability : all_abilities) all.push_back({std::string{words_of(ability).key}, t(words_of(ability).difficult)});
  return all;
}

std::vector<Field> advocacy_fields(Date today) {
  return {{.kind = Kind::day, .name = "judged_on", .label = t("When was it judged?"), .needed = t("Enter the day"), .latest = today, .out_of_range = t("Enter today or an earlier day")},
          {.kind = Kind::boxes, .name = "difficulty", .label = t("Would the person find any of these very hard, even with help?"), .hint = t("Leave all empty when none of them is"), .choices = difficulty_choices()},
          {.kind = Kind::words, .name = "reasons", .label = t("How you judged it"), .needed = t("Write how you judged it"), .rows = 3},
          {.kind = Kind::one, .name = "individual", .label = t("Is there somebody who can help them take part?"), .hint = t("Family or a friend. Not somebody who is paid to care for them"), .needed = t("Choose one"), .choices = choices_of(yes_no())},
          {.kind = Kind::line, .name = "individual_name", .label = t("Who")},
          {.kind = Kind::boxes, .name = "fits", .label = t("Which of these are so?"), .hint = t("All three are needed"),
           .choices = {{"not_paid", t("They are not paid to care, and not a professional")}, {"agrees", t("The person wants them to")}, {"can_help", t("They really can help them take part")}}},
          {.kind = Kind::boxes, .name = "still", .label = t("An advocate is needed all the same if"), .choices = {{"yes", t("a long stay in hospital or a care home may be arranged, or the council and this person’s helper disagree")}}},
          {.kind = Kind::words, .name = "individual_words", .label = t("What they and the person said about it"), .rows = 2},
          {.kind = Kind::heading, .label = t("The advocate")},
          {.kind = Kind::day, .name = "referred_on", .label = t("Asked for on"), .latest = today, .out_of_range = t("Enter today or an earlier day")},
          {.kind = Kind::line, .name = "advocate", .label = t("Name and service")},
          {.kind = Kind::day, .name = "started_on", .label = t("Started on"), .latest = today, .out_of_range = t("Enter today or an earlier day")},
          {.kind = Kind::words, .name = "urgent_reason", .label = t("If the work cannot wait for them: why"), .hint = t("Somebody may come to harm by waiting. The advocate is still needed"), .rows = 2}};
}

Advocacy advocacy_from(const http::Fields& typed, Advocacy advocacy) {
  advocacy.judged_on = sheet::day_of(typed, "judged_on").value_or(advocacy.judged_on);
  for (const Ability ability : all_abilities) advocacy.difficulty[static_cast<std::size_t>(ability)] = ticked(typed, "difficulty", words_of(ability).key);
  advocacy.reasons = text_of(typed, "reasons");
  advocacy.individual = text_of(typed, "individual");
  advocacy.individual_name = text_of(typed, "individual_name");
  advocacy.individual_words = text_of(typed, "individual_words");
  advocacy.not_paid = ticked(typed, "fits", "not_paid");
  advocacy.person_agrees = ticked(typed, "fits", "agrees");
  advocacy.can_help = ticked(typed, "fits", "can_help");
  advocacy.still_needed = ticked(typed, "still", "yes");
  advocacy.referred_on = sheet::day_of(typed, "referred_on");
  advocacy.advocate = text_of(typed, "advocate");
  advocacy.started_on = sheet::day_of(typed, "started_on");
  advocacy.urgent_reason = text_of(typed, "urgent_reason");
  return advocacy;
}

http::Fields fields_of(const Advocacy& advocacy) {
  http::Fields typed;
  for (const Ability ability : all_abilities)
    if (advocacy.difficulty[static_cast<std::size_t>(ability)]) typed.add("difficulty", std::string{words_of(ability).key});
  for (const auto& [code, on] : std::initializer_list<std::pair<const char*, bool>>{{"not_paid", advocacy.not_paid}, {"agrees", advocacy.person_agrees}, {"can_help", advocacy.can_help}})
    if (on) typed.add("fits", code);
  if (advocacy.still_needed) typed.add("still", "yes");
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{{"reasons", advocacy.reasons}, {"individual", advocacy.individual}, {"individual_name", advocacy.individual_name},
           {"individual_words", advocacy.individual_words}, {"advocate", advocacy.advocate}, {"urgent_reason", advocacy.urgent_reason}})
    typed.add(name, value);
  sheet::put_day(typed, "judged_on", advocacy.judged_on);
  sheet::put_day(typed, "referred_on", advocacy.referred_on);
  sheet::put_day(typed, "started_on", advocacy.started_on);
  return typed;
}

std::vector<Problem> advocacy_problems(const http::Fields& typed) {
  std::vector<Problem> problems;
  const Advocacy advocacy = advocacy_from(typed, {});
  if (advocacy.individual == "yes") need(problems, typed, "individual_name", t("Write who it is"));
  if (advocacy.started_on) need(problems, typed, "advocate", t("Write who the advocate is"));
  if (advocacy.started_on && advocacy.referred_on && *advocacy.started_on < *advocacy.referred_on) problems.push_back({"started_on", "order", t("Enter a day on or after the one on which they were asked for")});
  return problems;
}

}  // namespace

Result<Form> advocacy_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const std::string area{visit.request.part("area")}, home = capacity_href(opened.banner.reference);
  const std::string words = words_of(areas(), area);
  if (words.empty()) return tl::unexpected{sheet::not_there()};
  const auto held = read_held(tx, opened.who.readable());
  const Advocacy* old = latest_for(held, area);
  Advocacy from = old == nullptr ? Advocacy{} : *old;
  if (old == nullptr) from.area = area, from.judged_on = visit.today;
  Form form{.title = t("Advocacy: {0}", words), .action = home + "/advocacy/" + area, .back = home, .button = t("Save")};
  form.before = sheet::paragraph(t("An advocate must be found when taking part would be very hard for the person and there is nobody appropriate to help them."));
  form.fields = advocacy_fields(visit.today);
  form.typed = fields_of(from);
  form.version = old == nullptr ? 0 : old->version;
  form.draft_kind = std::string{draft_kind} + ":advocacy/" + area;
  form.more = advocacy_problems;
  form.save = [&room, &visit, &opened, from, home](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Advocacy advocacy = advocacy_from(typed, from);
    if (advocacy.reference.empty()) advocacy.worker = sheet::owner_of(visit.staff);
    return save_advocacy(write, room.desk.random, opened.who, std::move(advocacy), visit.line("", opened.who.id(), "")).map([&](const std::string&) { return home + "?done=advocacy#advocacy"; });
  };
  return form;
}

Result<Form> authority_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const std::string item{visit.request.part("item")}, home = capacity_href(opened.banner.reference);
  const auto held = read_held(tx, opened.who.readable());
  const auto old = std::ranges::find(held.authorities, item, &Authority::reference);
  if (old == held.authorities.end() && item != "new") return tl::unexpected{sheet::not_there()};
  const Authority from = old == held.authorities.end() ? Authority{} : *old;
  Form form{.title = t("Who may decide or speak in law"), .action = home + "/authorities/" + item, .back = home, .button = t("Save")};
  form.fields = {{.kind = Kind::one, .name = "kind", .label = t("What is it?"), .needed = t("Choose what it is"), .choices = choices_of(authority_kinds())},
                 {.kind = Kind::line, .name = "holder", .label = t("Who holds it"), .hint = t("For an advance decision: who has the document"), .needed = t("Write who holds it")},
                 {.kind = Kind::line, .name = "contact", .label = t("How to reach them")},
                 {.kind = Kind::words, .name = "scope", .label = t("What it covers"), .hint = t("And anything it does not: conditions, joint decisions"), .needed = t("Write what it covers"), .rows = 3},
                 {.kind = Kind::day, .name = "seen_on", .label = t("The document was seen on"), .hint = t("Leave empty until somebody has seen it. It counts from that day"), .latest = visit.today, .out_of_range = t("Enter today or an earlier day")},
                 {.kind = Kind::day, .name = "ended_on", .label = t("It ended on"), .hint = t("If it was revoked or is over"), .latest = visit.today, .out_of_range = t("Enter today or an earlier day")}};
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{{"kind", from.kind}, {"holder", from.holder}, {"contact", from.contact}, {"scope", from.scope}}) form.typed.add(name, value);
  sheet::put_day(form.typed, "seen_on", from.seen_on);
  sheet::put_day(form.typed, "ended_on", from.ended_on);
  form.version = from.reference.empty() ? 0 : from.version;
  form.draft_kind = std::string{draft_kind} + ":authorities/" + item;
  form.save = [&room, &visit, &opened, from, home](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Authority now = from;
    now.kind = text_of(typed, "kind");
    now.holder = text_of(typed, "holder");
    now.contact = text_of(typed, "contact");
    now.scope = text_of(typed, "scope");
    now.ended_on = sheet::day_of(typed, "ended_on");
    const auto seen = sheet::day_of(typed, "seen_on");
    if (seen != now.seen_on) now.seen_by = seen ? visit.staff.name : "";
    now.seen_on = seen;
    now.recorded_by = visit.staff.name;
    return save_authority(write, room.desk.random, opened.who, std::move(now), visit.line("", opened.who.id(), "")).map([&](const std::string&) { return home + "?done=authority#authority"; });
  };
  return form;
}

}  // namespace stepwise::capacity
