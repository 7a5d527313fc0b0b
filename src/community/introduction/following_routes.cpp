// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "community/introduction/room.hpp"

namespace stepwise::introduction {
namespace {

using access::Permission;
using access::Visit;
using community::About;
using http::Response;

struct Opened {
  About person;
  Introduction introduction;
  Spacing spacing;
};
Result<Opened> open_one(Visit& visit) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("introduction");
  const auto person_reference = person_reference_of(*tx, reference);
  if (!person_reference) return fail(FaultKind::not_found, t("There is no such [[introduction]]"));
  auto person = community::about(visit, *tx, *person_reference, kept("follow up an introduction"));
  if (!person) return tl::unexpected{person.error()};
  auto one = read(*tx, person->who.readable(), reference);
  if (!one) return fail(FaultKind::not_found, t("There is no such [[introduction]]"));
  return Opened{*person, std::move(*one), spacing_of(*tx)};
}

Response show_follow_up(const Room& room, Visit& visit, const Opened& opened, Filled form, Html above, int status) {
  govuk::Page page = community::page_about(room.people, opened.person.banner, t("How is it going?"), introduction_href(opened.introduction.reference), visit.today, true);
  page.problems = form.problems;
  page.main = write_follow_up(visit.frame, {opened.introduction, std::move(form), std::move(above), opened.person.banner.person.details.died_on.has_value()}, room.lists);
  return visit.page(page, status);
}

Response open_follow_up(const Room& room, Visit& visit) {
  const auto opened = open_one(visit);
  if (!opened) return visit.fault(opened.error());
  Filled form;
  community::add_day(form.typed, "on", visit.today);
  community::add_day(form.typed, "again_on", usual_next(opened->introduction, opened->spacing, visit.today));
  form.typed.add("contributor", opened->introduction.contributor);
  form.typed.add("brings", opened->introduction.brings);
  return show_follow_up(room, visit, *opened, std::move(form), {}, 200);
}

/// What somebody else recorded while this was typed, above the form that holds what was typed.
Response show_stale(const Room& room, Visit& visit) {
  const auto now = open_one(visit);
  if (!now) return visit.fault(now.error());
  const FollowUp last = now->introduction.follow_ups.empty() ? FollowUp{} : now->introduction.follow_ups.back();
  const Answer typed = answer_in(visit.request.form.fields);
  drafts::TwoTexts texts;
  const auto line = [&](Message name, std::string theirs, std::string yours) {
    texts.names.push_back(t(name));
    texts.theirs.push_back(std::move(theirs));
    texts.yours.push_back(std::move(yours));
  };
  line(noted("How is it going?"), last.result.empty() ? "" : listed(room.lists.result.label(last.result)), typed.result.empty() ? "" : listed(room.lists.result.label(typed.result)));
  line(noted("What did they say?"), last.said, typed.said);
  line(noted("What did we learn?"), last.learnt, typed.learnt);
  return show_follow_up(room, visit, *now, {visit.request.form.fields, {}}, community::someone_saved_first(texts), 409);
}

Response save_follow_up(const Room& room, Visit& visit) {
  const auto opened = open_one(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  if (parse_number(typed.get("version")) != opened->introduction.version) return show_stale(room, visit);
  const Answer answer = answer_in(typed);
  auto problems = problems_of(answer, opened->introduction, room.lists, visit.today);
  if (!problems.empty()) return show_follow_up(room, visit, *opened, {typed, std::move(problems)}, {}, 422);
  const Introduction changed = followed_up(opened->introduction, answer, visit.staff.id, visit.staff.name);
  const auto line = visit.line("introduction.followed_up", opened->person.who.id(), "");
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return save(tx, opened->person.who, changed, line); });
  if (saved) return visit.redirect(introduction_href(changed.reference) + "?done=asked");
  return saved.error().kind == FaultKind::stale ? show_stale(room, visit) : visit.fault(saved.error());
}

Response show_end(const Room& room, Visit& visit, const Opened& opened, const Filled& form, int status) {
  govuk::Page page = community::page_about(room.people, opened.person.banner, t("End without a result"), introduction_href(opened.introduction.reference), visit.today, true);
  page.problems = form.problems;
  page.main = write_end(visit.frame, opened.introduction, form, room.lists);
  return visit.page(page, status);
}

Response open_end(const Room& room, Visit& visit) {
  const auto opened = open_one(visit);
  if (!opened) return visit.fault(opened.error());
  if (!is_open(opened->introduction)) return visit.redirect(introduction_href(opened->introduction.reference));
  Filled form;
  const auto died = opened->person.banner.person.details.died_on;
  community::add_day(form.typed, "on", died.value_or(visit.today));
  if (died) form.typed.add("reason", "died");
  return show_end(room, visit, *opened, form, 200);
}

Response save_end(const Room& room, Visit& visit) {
  const auto opened = open_one(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  if (!is_open(opened->introduction) || parse_number(typed.get("version")) != opened->introduction.version) return visit.fault(community::saved_first().value());
  const End end = end_in(typed);
  auto problems = problems_of(end, opened->introduction, room.lists, visit.today);
  if (!problems.empty()) return show_end(room, visit, *opened, {typed, std::move(problems)}, 422);
  const Introduction changed = ended(opened->introduction, end);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return save(tx, opened->person.who, changed, visit.line("introduction.ended", opened->person.who.id(), "")); });
  return saved ? visit.redirect(introduction_href(changed.reference) + "?done=ended") : visit.fault(saved.error());
}

}  // namespace

access::Routes following_routes(const RoomPointer& room) {
  return {{http::Method::get, "/introductions/:introduction/follow-up", Permission::introduce, with(room, open_follow_up)},
          {http::Method::post, "/introductions/:introduction/follow-up", Permission::introduce, with(room, save_follow_up)},
          {http::Method::get, "/introductions/:introduction/end", Permission::introduce, with(room, open_end)},
          {http::Method::post, "/introductions/:introduction/end", Permission::introduce, with(room, save_end)}};
}

}  // namespace stepwise::introduction
