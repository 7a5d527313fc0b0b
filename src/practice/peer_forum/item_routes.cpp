// SPDX-License-Identifier: Apache-2.0
#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "drafts/day_boxes.hpp"
#include "practice/peer_forum/room.hpp"
#include "practice/person/person_pages.hpp"

namespace stepwise::peer_forum {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::int64_t most_minutes = 120;

std::vector<Forum> forums_to_come(store::ReadTx& tx, Date today) {
  auto forums = forums_since(tx, today, forums_shown);
  std::erase_if(forums, [](const Forum& forum) { return !forum.cancelled_reason.empty(); });
  std::ranges::reverse(forums);
  return forums;
}

struct About {
  access::ChangeablePerson who;
  person::Banner banner;
};
Result<About> about(Visit& visit, store::ReadTx& tx) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), kept("peer challenge forum"));
  if (!who) return tl::unexpected{who.error()};
  return About{*who, person::banner(tx, who->readable())};
}

Response show_bring(const Room& room, Visit& visit, store::ReadTx& tx, const About& about, http::Fields typed, std::vector<Problem> problems, int status) {
  BringForm form{bring_href(about.banner.reference), person::record_href(about.banner.reference), token_from(room, typed), about.banner.initials, forums_to_come(tx, visit.today), std::move(typed), problems};
  govuk::Page page;
  page.title = t("Bring {0} to the peer challenge forum", about.banner.initials);
  page.back = form.back;
  page.before_main = person::identity_bar(about.banner, room.people, visit.today);
  page.main = write_bring_form(visit.frame, form);
  page.problems = std::move(problems);
  return visit.page(page, status);
}

Response open_bring(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = about(visit, *tx);
  if (!person) return visit.fault(person.error());
  return show_bring(room, visit, *tx, *person, {}, {}, 200);
}

Response save_bring(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto person = about(visit, *tx);
  if (!person) return visit.fault(person.error());
  const http::Fields& typed = visit.request.form.fields;
  const auto& details = person->banner.person.details;
  const std::vector<std::string> names{details.given_name, details.family_name};
  Item item;
  item.stage = std::string{typed.get("stage")};
  item.question = std::string{trim(typed.get("question"))};
  auto problems = item_problems(item.stage, item.question, reading_of(names, typed));
  const auto forum = read_forum(*tx, typed.get("forum"));
  if (!forum || forum->held_on < visit.today || !forum->cancelled_reason.empty()) problems.insert(problems.begin(), {"forum", "forum.missing", t("Choose a forum that is to come")});
  if (!problems.empty()) return show_bring(room, visit, *tx, *person, typed, std::move(problems), 422);
  tx.reset();
  item.forum_reference = forum->reference;
  item.held_on = forum->held_on;
  item.initials = person->banner.initials;
  item.presenter = visit.staff.id;
  item.presenter_name = visit.staff.name;
  item.team = visit.staff.team;
  item.follow_up_on = forum->held_on + days_until_follow_up;
  const std::string token = token_from(room, typed);
  const auto add = [&] { return visit.store.write([&](store::WriteTx& write) { return add_item(write, room.random, person->who, item, visit.line("peer_forum.brought", std::nullopt, ""), token); }); };
  Result<std::string> done;
  try {
    done = add();
  } catch (const store::Conflict&) {
    done = add();
  }
  return done ? visit.redirect(item_href(*done) + "?done=brought") : visit.fault(done.error());
}

Response item(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  auto opened = open_item(visit, *tx);
  tx.reset();
  if (!opened) return visit.fault(opened.error());
  return show_item(room, visit, *std::move(opened), {}, {}, 200);
}

/// The case as it was when the page was opened.
Result<Item> item_sent(Visit& visit) {
  const auto tx = visit.store.read();
  auto opened = open_item(visit, *tx);
  if (opened) opened->version = parse_number(visit.request.form.fields.get("version")).value_or(0);
  return opened;
}

Response clock(const Room& room, Visit& visit) {
  auto opened = item_sent(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const bool presenting = typed.get("half") == "present", start = typed.get("do") == "start";
  Clock& one = presenting ? opened->presenting : opened->feedback;
  Clock& other = presenting ? opened->feedback : opened->presenting;
  one = start ? started(one, visit.now) : stopped(one, visit.now);
  if (start) other = stopped(other, visit.now);
  return keep_item(room, visit, *opened, "peer_forum.timed", "");
}

Response minutes(const Room& room, Visit& visit) {
  auto opened = item_sent(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  std::vector<Problem> problems;
  const auto read = [&](const std::string& field, Clock& clock) {
    const auto number = parse_number(trim(typed.get(field)));
    if (!number || *number < 0 || *number > most_minutes) problems.push_back({field, "minutes.range", t("Enter whole minutes, from 0 to 120")});
    else clock = {std::nullopt, *number * 60};
  };
  read("present_minutes", opened->presenting);
  read("feedback_minutes", opened->feedback);
  if (!problems.empty()) return show_item(room, visit, *std::move(opened), typed, std::move(problems), 422);
  return keep_item(room, visit, *opened, "peer_forum.timed", "changed");
}

Response learning(const Room& room, Visit& visit) {
  auto opened = item_sent(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const auto names = names_behind(*visit.store.read(), opened->reference);
  auto problems = learning_problems(typed.get("learning"), typed.get("theme"), reading_of(names, typed));
  if (!problems.empty()) return show_item(room, visit, *std::move(opened), typed, std::move(problems), 422);
  opened->learning = std::string{trim(typed.get("learning"))};
  opened->learning_theme = std::string{trim(typed.get("theme"))};
  return keep_item(room, visit, *opened, "peer_forum.shared", "learned");
}

Response follow_up(const Room& room, Visit& visit) {
  auto opened = item_sent(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const std::string note{trim(typed.get("note"))};
  const auto day = drafts::day_in_boxes(typed, "follow_up");
  std::vector<Problem> problems;
  if (note.empty() && (!day || *day <= visit.today)) problems.push_back({"follow_up", "follow_up.missing", t("Say what became of it, or choose a day after today")});
  if (!note.empty() && opened->undecided > 0) problems.push_back({"note", "note.undecided", t("Say of each suggestion first whether you took it up")});
  const auto names = names_behind(*visit.store.read(), opened->reference);
  check_words("note", note, reading_of(names, typed), problems);
  if (!problems.empty()) return show_item(room, visit, *std::move(opened), typed, std::move(problems), 422);
  if (note.empty()) opened->follow_up_on = day;
  else opened->follow_up_note = note, opened->followed_up_at = visit.now;
  return keep_item(room, visit, *opened, note.empty() ? "peer_forum.put_off" : "peer_forum.followed_up", "followed");
}

Response move(const Room& room, Visit& visit) {
  auto opened = item_sent(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const std::string reason{trim(typed.get("reason"))};
  const auto to = read_forum(*visit.store.read(), typed.get("forum"));
  if (!to && reason.empty()) return show_item(room, visit, *std::move(opened), typed, {{"reason", "reason.missing", t("Say why it is taken off, or choose another forum")}}, 422);
  if (to && (to->held_on < visit.today || !to->cancelled_reason.empty()))
    return show_item(room, visit, *std::move(opened), typed, {{"forum", "forum.past", t("Choose a forum that is to come")}}, 422);
  const auto names = names_behind(*visit.store.read(), opened->reference);
  std::vector<Problem> problems;
  check_words("reason", reason, reading_of(names, typed), problems);
  if (!problems.empty()) return show_item(room, visit, *std::move(opened), typed, std::move(problems), 422);
  if (to) {
    opened->forum_reference = to->reference;
    opened->follow_up_on = to->held_on + days_until_follow_up;
  } else opened->withdrawn_reason = reason;
  return keep_item(room, visit, *opened, to ? "peer_forum.moved" : "peer_forum.withdrawn", "moved");
}

}  // namespace

Result<Item> open_item(Visit& visit, store::ReadTx& tx) {
  auto item = read_item(tx, visit.request.part("item"));
  if (!item) return fail(FaultKind::not_found, t("There is no such case"));
  if (item->restricted) {
    const auto who = visit.gate.readable(tx, item->person_reference, kept("peer challenge forum"));
    if (!who) return tl::unexpected{who.error()};
  }
  return *std::move(item);
}

Response show_item(const Room& room, Visit& visit, Item item, http::Fields typed, std::vector<Problem> problems, int status) {
  const auto tx = visit.store.read();
  if (const auto now = read_item(*tx, item.reference)) item = *now;
  ItemPage parts{std::move(item), {}, forums_to_come(*tx, visit.today), visit.now, visit.today, visit.staff.name, token_from(room, typed), room.script, std::move(typed), problems};
  parts.suggestions = suggestions_of(*tx, parts.item.reference);
  govuk::Page page;
  page.title = t("{0} at the peer challenge forum", parts.item.initials);
  page.back = forum_href(parts.item.forum_reference);
  page.main = write_item(visit.frame, parts);
  page.problems = std::move(problems);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page, status);
}

Response keep_item(const Room& room, Visit& visit, const Item& item, std::string_view action, std::string_view done) {
  const auto kept = visit.store.write([&](store::WriteTx& write) { return change_item(write, item, visit.line(std::string{action}, std::nullopt, "")); });
  if (kept) return visit.redirect(item_href(item.reference) + (done.empty() ? "" : "?done=" + std::string{done}));
  return show_item(room, visit, item, visit.request.form.fields, {{"learning", "save", kept.error().sentence}}, http_status(kept.error().kind));
}

access::Routes item_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/peer-forum", Permission::peer_forum, with(open_bring)},
          {http::Method::post, "/people/:person/peer-forum", Permission::peer_forum, with(save_bring)},
          {http::Method::get, "/peer-forum/items/:item", Permission::peer_forum, with(item)},
          {http::Method::post, "/peer-forum/items/:item/clock", Permission::peer_forum, with(clock)},
          {http::Method::post, "/peer-forum/items/:item/minutes", Permission::peer_forum, with(minutes)},
          {http::Method::post, "/peer-forum/items/:item/learning", Permission::peer_forum, with(learning)},
          {http::Method::post, "/peer-forum/items/:item/follow-up", Permission::peer_forum, with(follow_up)},
          {http::Method::post, "/peer-forum/items/:item/move", Permission::peer_forum, with(move)}};
}

}  // namespace stepwise::peer_forum
