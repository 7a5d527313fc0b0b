// SPDX-License-Identifier: Apache-2.0
#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "drafts/day_boxes.hpp"
#include "practice/peer_forum/room.hpp"

namespace stepwise::peer_forum {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int learning_shown = 100;
constexpr std::size_t longest_search = 100;

Response forums(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  govuk::Page page;
  page.title = t("Peer challenge forum");
  page.main = write_forums({forums_since(*tx, visit.today - days_of_forums, forums_shown), visit.today});
  return visit.page(page);
}

Response learning(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto words = visit.request.query.get("words").substr(0, longest_search);
  govuk::Page page;
  page.title = t("Learning that was shared");
  page.back = "/peer-forum";
  page.main = write_learning(shared_learning(*tx, words, learning_shown), words);
  return visit.page(page);
}

Response show_form(Visit& visit, ForumForm form, int status) {
  govuk::Page page;
  page.title = form.title;
  page.back = form.back;
  page.main = write_forum_form(visit.frame, form);
  page.problems = std::move(form.problems);
  return visit.page(page, status);
}

ForumForm new_form(const Room& room, store::ReadTx& tx, const http::Fields& typed) {
  ForumForm form;
  form.title = t("Add a forum");
  form.action = "/peer-forum/new";
  form.back = "/peer-forum";
  form.token = token_from(room, typed);
  form.people = staff_items(tx);
  form.typed = typed;
  return form;
}

Response open_new(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  http::Fields typed;
  typed.add("chair", visit.staff.reference);
  return show_form(visit, new_form(room, *tx, typed), 200);
}

/// What was typed onto a forum.
std::vector<Problem> read_onto(Forum& forum, const http::Fields& typed, store::ReadTx& tx, Date today) {
  const auto held = drafts::day_in_boxes(typed, "held");
  const auto chair = access::staff_by_reference(tx, typed.get("chair"));
  forum.title = std::string{trim(typed.get("title"))}.substr(0, 200);
  forum.attendees = std::string{trim(typed.get("attendees"))};
  auto problems = forum_problems(held, chair ? chair->name : "", forum.attendees, today);
  if (held) forum.held_on = *held;
  if (chair) forum.chair = chair->id, forum.chair_name = chair->name;
  return problems;
}

Response save_new(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const http::Fields& typed = visit.request.form.fields;
  auto form = new_form(room, *tx, typed);
  Forum forum;
  form.problems = read_onto(forum, typed, *tx, visit.today);
  tx.reset();
  if (!form.problems.empty()) return show_form(visit, std::move(form), 422);
  forum.team = visit.staff.team;
  forum.team_name = visit.staff.team_name;
  forum.made_by_name = visit.staff.name;
  const auto add = [&] {
    return visit.store.write([&](store::WriteTx& write) { return add_forum(write, room.random, forum, visit.staff.id, visit.line("peer_forum.added", std::nullopt, ""), form.token); });
  };
  Result<std::string> done;
  try {
    done = add();
  } catch (const store::Conflict&) {
    done = add();
  }
  return done ? visit.redirect(forum_href(*done) + "?done=added") : visit.fault(done.error());
}

Response agenda(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto forum = read_forum(*tx, visit.request.part("forum"));
  if (!forum) return visit.not_found();
  govuk::Page page;
  page.title = t("Forum on {0}", long_date(forum->held_on));
  page.back = "/peer-forum";
  page.main = write_agenda({*forum, items_of(*tx, forum->reference), visit.today});
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

ForumForm change_form(store::ReadTx& tx, const Forum& forum) {
  ForumForm form;
  form.title = t("Change a forum");
  form.back = forum_href(forum.reference);
  form.action = form.back + "/change";
  form.version = forum.version;
  form.changing = true;
  form.people = staff_items(tx);
  drafts::add_day_boxes(form.typed, "held", forum.held_on);
  form.typed.add("title", forum.title);
  const auto chair = forum.chair ? access::staff_by_id(tx, *forum.chair) : std::nullopt;
  form.typed.add("chair", chair ? chair->reference : "");
  form.typed.add("attendees", forum.attendees);
  form.typed.add("cancelled_reason", forum.cancelled_reason);
  return form;
}

Response open_change(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto forum = read_forum(*tx, visit.request.part("forum"));
  if (!forum) return visit.not_found();
  return show_form(visit, change_form(*tx, *forum), 200);
}

Response save_change(const Room&, Visit& visit) {
  auto tx = visit.store.read();
  auto forum = read_forum(*tx, visit.request.part("forum"));
  if (!forum) return visit.not_found();
  const http::Fields& typed = visit.request.form.fields;
  auto form = change_form(*tx, *forum);
  const auto now = forum->version;
  form.typed = typed;
  form.problems = read_onto(*forum, typed, *tx, visit.today);
  tx.reset();
  forum->cancelled_reason = std::string{trim(typed.get("cancelled_reason"))}.substr(0, 500);
  forum->version = parse_number(typed.get("version")).value_or(0);
  if (!form.problems.empty()) return show_form(visit, std::move(form), 422);
  const auto done = visit.store.write([&](store::WriteTx& write) { return change_forum(write, *forum, visit.line("peer_forum.changed", std::nullopt, "")); });
  if (done) return visit.redirect(form.back + "?done=changed");
  form.version = now;
  form.problems.push_back({"held", "save", done.error().sentence});
  return show_form(visit, std::move(form), http_status(done.error().kind));
}

}  // namespace

access::Routes forum_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/peer-forum", Permission::peer_forum, with(forums)},
          {http::Method::get, "/peer-forum/learning", Permission::peer_forum, with(learning)},
          {http::Method::get, "/peer-forum/new", Permission::peer_forum, with(open_new)},
          {http::Method::post, "/peer-forum/new", Permission::peer_forum, with(save_new)},
          {http::Method::get, "/peer-forum/:forum", Permission::peer_forum, with(agenda)},
          {http::Method::get, "/peer-forum/:forum/change", Permission::peer_forum, with(open_change)},
          {http::Method::post, "/peer-forum/:forum/change", Permission::peer_forum, with(save_change)}};
}

}  // namespace stepwise::peer_forum
