// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/roles.hpp"
#include "govuk/govuk.hpp"
#include "practice/disagreement/room.hpp"

namespace stepwise::disagreement {
namespace {

using access::Permission;
using sheet::Field;
using FieldKind = Field::Kind;

std::vector<sheet::Choice> choices(std::span<const Item> items) {
  std::vector<sheet::Choice> out;
  for (const auto& item : items) out.push_back({std::string{item.code}, t(item.words)});
  return out;
}

std::optional<Subject> subject_of(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, std::string_view about) {
  for (const auto& find : room.subjects)
    if (auto found = find(tx, who, about)) return found;
  return std::nullopt;
}

/// Who may look at it: not whoever made it.
progression::Staffing lookers(store::ReadTx& tx, const Subject& subject, const access::Visit& visit, PersonId person) {
  auto around = sheet::staff_around(tx, visit, person, subject.of_carer ? std::set{Permission::assess, Permission::support_carers} : std::set{Permission::assess});
  const auto maker = subject.made_by_id ? access::staff_by_id(tx, *subject.made_by_id) : std::nullopt;
  for (auto* list : {&around.near, &around.others})
    std::erase_if(*list, [&](const sheet::Choice& one) { return (maker && one.value == maker->reference) || one.text == subject.made_by || one.text.starts_with(subject.made_by + ", "); });
  return around;
}

std::vector<Field> say_questions(store::ReadTx& tx, const Subject& subject, const access::Visit& visit, PersonId person) {
  return {{.kind = FieldKind::one, .name = "part", .label = t("What is it about?"), .needed = t("Choose what it is about"), .choices = choices(parts())},
          {.name = "words", .label = t("What do they disagree with?"), .hint = t("In their own words. It stands beside what they disagree with, and on what they are handed."), .needed = t("Write what they disagree with, in their words"), .rows = 5},
          {.name = "wanted", .label = t("What would they like instead?"), .hint = t("You may leave this out")},
          {.kind = FieldKind::one, .name = "said_by", .label = t("Who says so?"), .needed = t("Choose who says so"), .choices = choices(sayers())},
          {.kind = FieldKind::line, .name = "said_name", .label = t("Their name, when it is not the person")},
          {.kind = FieldKind::day, .name = "said_on", .label = t("When did they say so?"), .needed = t("Enter the day they said so"), .earliest = subject.made_on, .latest = visit.today,
           .out_of_range = t("The day must be between the day it was made and today")},
          sheet::staff_field(lookers(tx, subject, visit, person), "looks", t("Who looks at it?"), t("Somebody who did not make it."), t("Choose who looks at it"))};
}

std::vector<Problem> problems_of_saying(const http::Fields& typed) {
  if (typed.get("said_by") != "person" && sheet::text_of(typed, "said_name").empty()) return {{"said_name", "missing", t("Enter their name")}};
  return {};
}

Disagreement said_from(const http::Fields& typed, const Subject& subject, std::string_view about, const access::Visit& visit) {
  Disagreement said;
  said.about = about;
  said.about_kind = subject.kind;
  said.of_carer = subject.of_carer;
  said.part = typed.get("part");
  said.words = sheet::text_of(typed, "words");
  said.wanted = sheet::text_of(typed, "wanted");
  said.said_by = typed.get("said_by");
  said.said_name = said.said_by == "person" ? "" : sheet::text_of(typed, "said_name");
  said.said_on = sheet::day_of(typed, "said_on").value_or(visit.today);
  said.made_by_id = subject.made_by_id;
  said.made_by = subject.made_by;
  said.recorded_by = visit.staff.name;
  said.answer_on = visit.today + days_to_answer;
  return said;
}

std::vector<Field> answer_questions(const Disagreement& d, Date today) {
  return {{.kind = FieldKind::one, .name = "outcome", .label = t("What came of it?"), .needed = t("Choose what came of it"), .choices = choices(outcomes())},
          {.name = "words", .label = t("What you found, and what was done"), .hint = t("In plain words: the person reads them."), .needed = t("Write what you found and what was done"), .rows = 5},
          {.kind = FieldKind::day, .name = "told_on", .label = t("When was the person told?"), .hint = t("Leave empty while it is still being looked into."), .earliest = d.said_on, .latest = today,
           .out_of_range = t("The day must be between the day they said so and today")}};
}

/// Asked of anybody but whom it was given to.
Field take_over_question(const Disagreement& d) {
  return {.kind = FieldKind::boxes, .name = "instead", .label = t("{0} was asked to look at it", d.owner.worker_name), .needed = t("Leave it to {0}, or say that you look at it instead and that they know", d.owner.worker_name),
          .choices = {{"yes", t("I look at it instead of {0}, who knows", d.owner.worker_name)}}};
}

/// Takes it to whoever is signed in first when they said that they look at it instead; then keeps what came of it.
Result<void> take_answer(store::WriteTx& write, const access::Visit& visit, const sheet::Opened& opened, const Disagreement& d, const http::Fields& typed) {
  if (!is_with(d, visit.staff.id, visit.staff.name) && typed.get("instead") == "yes") {
    auto line = visit.line("", std::nullopt, "");
    line.reason = t("I look at it instead of {0}, who knows", d.owner.worker_name);
    if (auto taken = hand_over(write, opened.who, d.reference, sheet::owner_of(visit.staff), std::move(line)); !taken) return taken;
  }
  const Answer said{std::string{typed.get("outcome")}, sheet::text_of(typed, "words"), visit.today, visit.staff.id, visit.staff.name, visit.staff.role_label, sheet::day_of(typed, "told_on")};
  return answer(write, opened.who, d.reference, said, visit.line("", std::nullopt, ""));
}

}  // namespace

Result<sheet::Form> say_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const std::string about{visit.request.part("about")};
  auto subject = subject_of(room, tx, opened.who.readable(), about);
  if (!subject) return tl::unexpected{sheet::not_there()};
  sheet::Form form{.title = t("What the person disagrees with"), .action = say_href(opened.banner.reference, about), .back = subject->href, .button = t("Save")};
  form.before = sheet::paragraph(t("{0}, of {1}.", subject->title, long_date(subject->made_on))) +
                sheet::paragraph(t("Nothing here is ever changed or taken away. What they say later is added beside it."));
  form.fields = say_questions(tx, *subject, visit, opened.who.id());
  form.typed.add("said_by", "person");
  sheet::put_day(form.typed, "said_on", visit.today);
  form.draft_kind = std::string{draft_kind} + ":about/" + about;
  form.more = problems_of_saying;
  form.save = [&room, &visit, opened, about, subject = *subject](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Disagreement said = said_from(typed, subject, about, visit);
    const auto looks = sheet::owner_of(write, std::string_view{typed.get("looks")});
    if (!looks) return tl::unexpected{sheet::not_there()};
    said.owner = *looks;
    return add(write, room.desk.random, opened.who, std::move(said), visit.line("", std::nullopt, "")).map([&](const std::string&) { return subject.href + "?done=said"; });
  };
  return form;
}

Result<sheet::Form> answer_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto found = find(tx, opened.who.readable(), visit.request.part("disagreement"));
  const auto subject = found ? subject_of(room, tx, opened.who.readable(), found->about) : std::nullopt;
  if (!subject) return tl::unexpected{sheet::not_there()};
  if (!waits(*found)) return fail(FaultKind::stale, t("This was answered already. If they still disagree, write down what they say now"));
  if (!may_answer(*found, visit.staff.id, visit.staff.name)) return fail(FaultKind::invalid, t("You made what they disagree with, so somebody else answers. It is with {0}", found->owner.worker_name));
  const bool theirs = is_with(*found, visit.staff.id, visit.staff.name);
  if (!theirs && !may_take_over(*found, visit.staff.id, visit.staff.name)) return fail(FaultKind::invalid, t("You wrote down what they disagree with, so somebody else looks at it. It is with {0}", found->owner.worker_name));
  sheet::Form form{.title = t("What came of it"), .action = answer_href(opened.banner.reference, found->reference), .back = subject->href, .button = t("Save")};
  form.before = write_disagreements({*found}) + sheet::paragraph(govuk::link(t("Open what it is about"), subject->href));
  form.fields = answer_questions(*found, visit.today);
  if (!theirs) form.fields.insert(form.fields.begin(), take_over_question(*found));
  form.draft_kind = std::string{draft_kind} + ":" + found->reference;
  form.more = [](const http::Fields& typed) -> std::vector<Problem> {
    if (settles(typed.get("outcome")) && !sheet::day_of(typed, "told_on")) return {{"told_on", "missing", t("Tell the person first, and enter the day")}};
    return {};
  };
  form.save = [&visit, opened, about = *found, href = subject->href](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    return take_answer(write, visit, opened, about, typed).map([&] { return href + "?done=answered"; });
  };
  return form;
}

}  // namespace stepwise::disagreement
