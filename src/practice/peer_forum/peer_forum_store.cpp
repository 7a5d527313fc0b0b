// SPDX-License-Identifier: Apache-2.0
#include "practice/peer_forum/peer_forum_store.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "sql/peer_forum.hpp"
#include "store/rows.hpp"

namespace stepwise::peer_forum {
namespace {

std::optional<std::string> token_of(std::string_view form_token) { return form_token.empty() ? std::nullopt : std::optional{std::string{form_token}}; }

Forum forum_of(const store::Row& row) {
  Forum forum;
  forum.reference = row.text("reference");
  forum.version = row.integer("version");
  forum.held_on = row.date("held_on");
  forum.title = row.text("title");
  forum.team = maybe_id<TeamId>(row, "team_id");
  forum.team_name = row.text("team_name");
  forum.chair = maybe_id<StaffId>(row, "chair_id");
  forum.chair_name = row.text("chair_name");
  forum.attendees = row.text("attendees");
  forum.cancelled_reason = row.text("cancelled_reason");
  forum.made_by_name = row.text("made_by_name");
  forum.items = row.integer("items");
  return forum;
}

Item item_of(const store::Row& row) {
  Item item;
  item.reference = row.text("reference");
  item.version = row.integer("version");
  item.position = row.integer("position");
  item.forum_reference = row.text("forum_reference");
  item.held_on = row.date("held_on");
  item.forum_cancelled = row.flag("forum_cancelled");
  item.person = row.id<PersonId>("person_id");
  item.person_reference = row.text("person_reference");
  item.restricted = row.flag("restricted");
  item.initials = row.text("initials");
  item.stage = row.text("stage");
  item.question = row.text("question");
  item.presenter = row.id<StaffId>("presenter_id");
  item.presenter_name = row.text("presenter_name");
  item.team = maybe_id<TeamId>(row, "team_id");
  item.presenting = {row.maybe_instant("present_started_at"), row.maybe_integer("present_seconds")};
  item.feedback = {row.maybe_instant("feedback_started_at"), row.maybe_integer("feedback_seconds")};
  item.learning = row.text("learning");
  item.learning_theme = row.text("learning_theme");
  item.follow_up_on = row.maybe_date("follow_up_on");
  item.followed_up_at = row.maybe_instant("followed_up_at");
  item.follow_up_note = row.text("follow_up_note");
  item.withdrawn_reason = row.text("withdrawn_reason");
  item.suggestions = row.integer("suggestions");
  item.undecided = row.integer("undecided");
  return item;
}

void tell(store::WriteTx& tx, store::AuditLine line, const Item& item) {
  line.person = item.person;
  line.subject = "peer_forum_item:" + item.reference;
  if (line.after.empty()) line.after = nlohmann::json{{"stage", item.stage}, {"held_on", item.held_on.iso()}}.dump();
  tx.audit(line);
  tx.touch(item.person);
}

std::string title_of(const Item& item, State state) {
  switch (state) {
    case State::to_come: return t("Present {0} at the peer challenge forum", item.initials);
    case State::not_heard: return t("Bring {0} to the forum again, or take it off", item.initials);
    case State::heard: return item.undecided > 0 ? t("Say what became of the forum’s suggestions for {0}", item.initials) : t("Follow up what the forum said about {0}", item.initials);
    case State::followed_up:
    case State::withdrawn: return "";
  }
  return "";
}

}  // namespace

Result<std::string> add_forum(store::WriteTx& tx, Random& random, Forum forum, StaffId by, store::AuditLine line, std::string_view form_token) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::peer_forum::forum_by_token, {{"form_token", form_token}})) return first->text("reference");
  forum.reference = new_reference(random);
  tx.run(sql::peer_forum::forum_insert, {{"reference", forum.reference}, {"held_on", forum.held_on}, {"title", forum.title}, {"team_id", forum.team}, {"team_name", forum.team_name},
                                         {"chair_id", forum.chair}, {"chair_name", forum.chair_name}, {"attendees", forum.attendees}, {"made_by_id", by},
                                         {"made_by_name", forum.made_by_name}, {"made_at", tx.now()}, {"form_token", token_of(form_token)}});
  line.action = "peer_forum.added";
  line.subject = "peer_forum:" + forum.reference;
  line.after = nlohmann::json{{"held_on", forum.held_on.iso()}, {"chair", forum.chair_name}}.dump();
  tx.audit(line);
  return forum.reference;
}

Result<void> change_forum(store::WriteTx& tx, const Forum& forum, store::AuditLine line) {
  const auto before = read_forum(tx, forum.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such forum"));
  const auto changed = tx.run(sql::peer_forum::forum_update, {{"reference", forum.reference}, {"version", forum.version}, {"held_on", forum.held_on}, {"title", forum.title}, {"chair_id", forum.chair},
                                                              {"chair_name", forum.chair_name}, {"attendees", forum.attendees}, {"cancelled_reason", forum.cancelled_reason}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this forum first. Look at what is on record now, then change it again"));
  line.action = "peer_forum.changed";
  line.subject = "peer_forum:" + forum.reference;
  line.before = nlohmann::json{{"held_on", before->held_on.iso()}, {"chair", before->chair_name}, {"cancelled_reason", before->cancelled_reason}}.dump();
  line.after = nlohmann::json{{"held_on", forum.held_on.iso()}, {"chair", forum.chair_name}, {"cancelled_reason", forum.cancelled_reason}}.dump();
  tx.audit(line);
  return {};
}

std::optional<Forum> read_forum(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::peer_forum::forum_by_reference, {{"reference", reference}});
  return row ? std::optional{forum_of(*row)} : std::nullopt;
}

std::vector<Forum> forums_since(store::ReadTx& tx, Date since, int limit) {
  return store::all_as(tx, sql::peer_forum::forums_since, {{"since", since}, {"row_limit", limit}}, forum_of);
}

Result<std::string> add_item(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Item& given, store::AuditLine line, std::string_view form_token) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::peer_forum::item_by_token, {{"form_token", form_token}})) return first->text("reference");
  Item item = given;
  item.reference = new_reference(random);
  item.person = who.id();
  const auto added = tx.run(sql::peer_forum::item_insert, {{"reference", item.reference}, {"forum", item.forum_reference}, {"person_id", item.person}, {"initials", item.initials}, {"stage", item.stage},
                                                           {"question", item.question}, {"presenter_id", item.presenter}, {"presenter_name", item.presenter_name}, {"team_id", item.team},
                                                           {"follow_up_on", item.follow_up_on}, {"added_at", tx.now()}, {"form_token", token_of(form_token)}});
  if (added == 0) return fail(FaultKind::not_found, t("There is no such forum"));
  line.action = "peer_forum.brought";
  tell(tx, std::move(line), item);
  return item.reference;
}

Result<void> change_item(store::WriteTx& tx, const Item& item, store::AuditLine line) {
  const auto changed = tx.run(
      sql::peer_forum::item_update,
      {{"reference", item.reference}, {"version", item.version}, {"forum", item.forum_reference}, {"stage", item.stage}, {"question", item.question}, {"presenter_id", item.presenter},
       {"presenter_name", item.presenter_name}, {"team_id", item.team}, {"present_started_at", item.presenting.started_at}, {"present_seconds", item.presenting.seconds},
       {"feedback_started_at", item.feedback.started_at}, {"feedback_seconds", item.feedback.seconds}, {"learning", item.learning}, {"learning_theme", item.learning_theme},
       {"follow_up_on", item.follow_up_on}, {"followed_up_at", item.followed_up_at}, {"follow_up_note", item.follow_up_note}, {"withdrawn_reason", item.withdrawn_reason}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this case first. Look at what is on record now, then change it again"));
  tell(tx, std::move(line), item);
  return {};
}

std::optional<Item> read_item(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::peer_forum::item_by_reference, {{"reference", reference}});
  return row ? std::optional{item_of(*row)} : std::nullopt;
}

std::vector<Item> items_of(store::ReadTx& tx, std::string_view forum_reference) {
  return store::all_as(tx, sql::peer_forum::items_of_forum, {{"forum", forum_reference}}, item_of);
}

std::vector<Item> items_of_person(store::ReadTx& tx, const access::ReadablePerson& who) {
  return store::all_as(tx, sql::peer_forum::items_of_person, {{"person_id", who.id()}}, item_of);
}

std::vector<std::string> names_behind(store::ReadTx& tx, std::string_view item_reference) {
  const auto row = tx.one(sql::peer_forum::item_by_reference, {{"reference", item_reference}});
  if (!row) return {};
  return {row->text("given_name"), row->text("family_name")};
}

Result<std::string> add_suggestion(store::WriteTx& tx, Random& random, const Item& item, std::string_view words, std::string_view by_name, store::AuditLine line, std::string_view form_token) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::peer_forum::suggestion_by_token, {{"form_token", form_token}})) return first->text("reference");
  const std::string reference = new_reference(random);
  tx.run(sql::peer_forum::suggestion_insert, {{"reference", reference}, {"item", item.reference}, {"words", words}, {"by_name", by_name}, {"added_at", tx.now()}, {"form_token", token_of(form_token)}});
  line.action = "peer_forum.suggested";
  line.after = nlohmann::json{{"words", words}, {"by", by_name}}.dump();
  tell(tx, std::move(line), item);
  return reference;
}

Result<void> decide(store::WriteTx& tx, const Item& item, const Suggestion& suggestion, store::AuditLine line) {
  const auto changed = tx.run(sql::peer_forum::suggestion_decide, {{"reference", suggestion.reference}, {"item", item.reference}, {"version", suggestion.version}, {"adopted", suggestion.adopted},
                                                                   {"why", suggestion.adopted_why}, {"by_name", suggestion.decided_by_name}, {"at", tx.now()}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone decided this first. Look at what is on record now"));
  line.action = "peer_forum.decided";
  line.after = nlohmann::json{{"adopted", suggestion.adopted}, {"why", suggestion.adopted_why}}.dump();
  tell(tx, std::move(line), item);
  return {};
}

std::vector<Suggestion> suggestions_of(store::ReadTx& tx, std::string_view item_reference) {
  std::vector<Suggestion> out;
  for (const auto& row : tx.all(sql::peer_forum::suggestions_of_item, {{"item", item_reference}}))
    out.push_back({row.text("reference"), row.integer("version"), row.text("words"), row.text("by_name"), row.text("adopted"), row.text("adopted_why"), row.text("decided_by_name")});
  return out;
}

std::vector<Learning> shared_learning(store::ReadTx& tx, std::string_view words, int limit) {
  std::string wanted = lower_ascii(trim(words));
  std::erase_if(wanted, [](char c) { return c == '%' || c == '_'; });
  std::vector<Learning> out;
  for (const auto& row : tx.all(sql::peer_forum::learning, {{"words", wanted}, {"row_limit", limit}}))
    out.push_back({row.text("reference"), row.date("held_on"), row.text("stage"), row.text("learning"), row.text("learning_theme")});
  return out;
}

std::vector<task::Task> item_tasks(store::ReadTx& tx, std::optional<StaffId> presenter, std::optional<TeamId> team, Date today, std::optional<Date> until, int limit) {
  std::vector<task::Task> out;
  for (const auto& row : tx.all(sql::peer_forum::items_open,
                                {{"presenter_id", presenter ? presenter->value() : -1}, {"team_id", presenter || !team ? -1 : team->value()}, {"row_limit", limit}})) {
    const Item item = item_of(row);
    const State state = state_of(item, today);
    const auto due = next_date(item, today);
    if (!due || (until && *due > *until)) continue;
    out.push_back({.kind = state == State::heard ? "peer_forum.follow_up" : state == State::to_come ? "peer_forum.present" : "peer_forum.bring_again",
                   .reference = item.reference,
                   .title = title_of(item, state),
                   .href = "/peer-forum/items/" + item.reference,
                   .person_reference = item.person_reference,
                   .person_name = row.text("given_name") + " " + row.text("family_name"),
                   .team = item.team,
                   .worker = item.presenter,
                   .worker_name = item.presenter_name,
                   .due = due});
  }
  return out;
}

Result<void> give_item(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line) {
  auto item = read_item(tx, task.reference);
  const auto worker = access::staff_by_id(tx, to);
  if (!item || item->person != who.id() || !worker) return fail(FaultKind::not_found, t("There is no such case"));
  item->presenter = to;
  item->presenter_name = worker->name;
  item->team = worker->team;
  line.action = "peer_forum.changed_presenter";
  return change_item(tx, *item, std::move(line));
}

}  // namespace stepwise::peer_forum
